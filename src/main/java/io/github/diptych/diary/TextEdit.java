package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces the units from {@code start} to {@code end} of a text; all others stay as they are.
 * Every operation on a note is a list of these (design: "the parser is lossless").
 *
 * @param start first UTF-16 unit that is replaced
 * @param end unit behind the last one replaced; equal to {@code start} for an insertion
 * @param replacement what stands there afterwards
 */
public record TextEdit(int start, int end, String replacement) {
  public TextEdit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no edit: " + start + ".." + end);
    }
  }

  public static TextEdit insert(int at, String text) {
    return new TextEdit(at, at, text);
  }

  /** The same edit, {@code by} units further. */
  public TextEdit moved(int by) {
    return new TextEdit(start + by, end + by, replacement);
  }

  /** By how many units the text becomes longer; negative if it becomes shorter. */
  public int growth() {
    return replacement.length() - (end - start);
  }

  /** Where a place of the text is after the edit; one in what is replaced is at its start. */
  public int shift(int offset) {
    return end <= offset ? offset + growth() : Math.min(offset, start);
  }

  /**
   * The text with all edits made, each with its offsets in the text as given.
   *
   * @throws IllegalArgumentException if two edits overlap or one lies outside the text
   */
  public static String apply(String text, List<TextEdit> edits) {
    var sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
    var result = new StringBuilder(text.length() + 64);
    int done = 0;
    for (TextEdit edit : sorted) {
      if (edit.start < done || edit.end > text.length()) {
        throw new IllegalArgumentException("an edit overlaps or lies outside: " + edit);
      }
      result.append(text, done, edit.start).append(edit.replacement);
      done = edit.end;
    }
    return result.append(text, done, text.length()).toString();
  }
}
