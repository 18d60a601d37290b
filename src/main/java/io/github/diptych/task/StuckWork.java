package io.github.diptych.task;

/** Work that came to no end and was given up; its places are those where it was then. */
public final class StuckWork extends RuntimeException {
  private static final long serialVersionUID = 1;

  StuckWork(String lane, StackTraceElement[] places) {
    super(lane + " was given up");
    setStackTrace(places);
  }
}
