package io.github.diptych.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.NoteText;

/**
 * A stretch of a note that is read by itself. What is read in it has offsets of {@code text}.
 *
 * @param text the stretch, and the unit before it: only at the start of a note is a byte order mark
 *     no word
 * @param chars the same
 * @param base where the text starts in the note
 */
record Excerpt(String text, BasedSequence chars, int base) {
  static Excerpt of(NoteText note, int start, int end) {
    int base = Math.max(0, start - 1);
    boolean whole = base == 0 && end == note.length();
    String text = whole ? note.toString() : note.subSequence(base, end);
    String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    return new Excerpt(clean, BasedSequence.of(clean), base);
  }

  /** The offset in it of what stands at an offset of the note. */
  int at(int offset) {
    return offset - base;
  }

  int length() {
    return text.length();
  }
}
