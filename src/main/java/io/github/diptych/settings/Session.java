package io.github.diptych.settings;

import java.util.List;

/**
 * Which notes of a vault were open when it was left, in the order of their tabs.
 *
 * @param shown the index of the one in view; -1 if there is none
 */
public record Session(List<OpenNote> notes, int shown) {
  /** Nothing is known of a last time. */
  public static final Session NONE = new Session(List.of(), -1);

  public Session {
    notes = List.copyOf(notes);
    shown = shown >= 0 && shown < notes.size() ? shown : notes.isEmpty() ? -1 : 0;
  }

  /**
   * A note that was open.
   *
   * @param path within the vault, as it was written to the file: not to be trusted
   * @param caret an offset in UTF-16 units
   * @param top the offset at the top of the view, with a fraction
   */
  public record OpenNote(String path, int caret, double top) {}
}
