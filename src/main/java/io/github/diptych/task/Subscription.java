package io.github.diptych.task;

/** Something that goes on until it is cancelled. */
@FunctionalInterface
public interface Subscription {
  /** Ends it; a second call does nothing. */
  void cancel();
}
