package io.github.diptych.ui.editor;

/**
 * What an input method is composing in the note in view, which is not in the note yet. On the UI
 * thread.
 */
public final class Composing {
  private final Areas areas;

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

  /** Takes what is composed as it stands: something else is about to happen to the text. */
  public void finish() {
    areas.current().composition().end();
  }
}
