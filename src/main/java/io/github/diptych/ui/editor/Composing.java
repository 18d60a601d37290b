package io.github.diptych.ui.editor;

/**
 * What an input method is composing in the note in view, which is not in the note yet. On the UI
 * thread.
 */
public final class Composing {
  private final Areas areas;
  private Runnable elsewhere = () -> {};

  Composing(Areas areas) {
    this.areas = areas;
  }

  public boolean isActive() {
    return areas.current().composition().isActive();
  }

  /** Empty if nothing is composed. */
  public String text() {
    return areas.current().composition().text();
  }

  /** From now on what is composed for the same note in other panes is taken at the same time. */
  public void setElsewhere(Runnable finish) {
    elsewhere = finish;
  }

  /** Takes what is composed as it stands: something else is about to happen to the text. */
  public void finish() {
    elsewhere.run();
    areas.current().composition().end();
  }
}
