package io.github.diptych.workspace;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.merge.Diff;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits between two texts, one for each stretch of lines that differ: what stands between two
 * of them is not touched, nor is the caret in it.
 */
public final class LineDifference {
  private LineDifference() {}

  /** In order, with offsets of the text before; empty if the two are equal. */
  public static List<TextEdit> between(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<String> lines = lines(before);
    List<String> later = lines(after);
    int[] places = Diff.of(lines, later);
    var edits = new ArrayList<TextEdit>();
    int at = 0;
    int from = 0;
    int start = 0;
    int line = 0;
    for (int i = 0; i <= lines.size(); i++) {
      int to = i < lines.size() ? places[i] : later.size();
      if (to < 0) {
        at += lines.get(i).length();
        continue;
      }
      if (line < i || from < to) {
        String gone = before.substring(start, at);
        int begin = start;
        TextDifference.between(gone, String.join("", later.subList(from, to)))
            .forEach(edit -> edits.add(edit.moved(begin)));
      }
      at += i < lines.size() ? lines.get(i).length() : 0;
      start = at;
      line = i + 1;
      from = to + 1;
    }
    return edits;
  }

  /** Each with its line end. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
