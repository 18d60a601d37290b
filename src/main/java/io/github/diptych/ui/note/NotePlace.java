package io.github.diptych.ui.note;

/**
 * Where a note is read and written.
 *
 * @param caret an offset in UTF-16 units
 * @param top the offset at the top of the view, with a fraction for what is between two lines
 */
public record NotePlace(int caret, double top) {
  public static final NotePlace START = new NotePlace(0, 0);

  NotePlace at(int otherCaret) {
    return new NotePlace(otherCaret, top);
  }
}
