package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.List;

/**
 * Puts a marker such as {@code **} around a selection, or takes it away if it is there already.
 *
 * @param edits what to do to the text
 * @param selection what is selected afterwards
 */
record Toggle(List<TextEdit> edits, Span selection) {

  static Toggle of(String text, Span selected, String marker) {
    Span words = trimmed(text, selected);
    int size = marker.length();
    char sign = marker.charAt(0);
    if (carries(runBefore(text, words.start(), sign), marker)
        && carries(runAfter(text, words.end(), sign), marker)) {
      return removing(words.start() - size, words.start(), words.end(), words.end() + size);
    }
    int inner = words.length() / 2;
    if (inner > size
        && carries(Math.min(inner, runAfter(text, words.start(), sign)), marker)
        && carries(Math.min(inner, runBefore(text, words.end(), sign)), marker)) {
      return removing(words.start(), words.start() + size, words.end() - size, words.end());
    }
    return new Toggle(
        List.of(TextEdit.insert(words.start(), marker), TextEdit.insert(words.end(), marker)),
        new Span(words.start() + size, words.end() + size));
  }

  private static Toggle removing(int open, int opened, int close, int closed) {
    return new Toggle(
        List.of(new TextEdit(open, opened, ""), new TextEdit(close, closed, "")),
        new Span(open, close - (opened - open)));
  }

  /** Whether a run of {@code length} signs holds the marker: three asterisks are both kinds. */
  private static boolean carries(int length, String marker) {
    boolean emphasis = marker.equals("*") || marker.equals("_");
    return emphasis ? length == 1 || length == 3 : length >= marker.length();
  }

  /** Without the blanks at both ends, beside which Markdown knows no emphasis. */
  private static Span trimmed(String text, Span selected) {
    int start = selected.start();
    int end = selected.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static int runBefore(String text, int offset, char sign) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) == sign) {
      start--;
    }
    return offset - start;
  }

  private static int runAfter(String text, int offset, char sign) {
    int end = offset;
    while (end < text.length() && text.charAt(end) == sign) {
      end++;
    }
    return end - offset;
  }
}
