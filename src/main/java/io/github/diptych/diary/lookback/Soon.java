package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sentences that speak of tonight or tomorrow. */
final class Soon {
  private static final Pattern SOON =
      Pattern.compile(
          "今晚|明天|(?<![A-Za-z])(?:tonight|tomorrow)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

  /** What ends a sentence wherever it stands. */
  private static final String ENDS = "。！？!?；;\n\r";

  private Soon() {}

  /**
   * @param words with a blank for what is no word
   * @param from where to look
   */
  static List<Span> in(String words, Span from) {
    var found = new ArrayList<Span>();
    Matcher soon = SOON.matcher(words).region(from.start(), from.end());
    int done = from.start();
    while (soon.find()) {
      if (soon.start() >= done) {
        int start = start(words, soon.start(), done);
        int end = end(words, soon.end(), from.end());
        found.add(new Span(start, end));
        done = end;
      }
    }
    return found;
  }

  private static int start(String words, int at, int from) {
    int start = at;
    while (start > from && !ends(words, start - 1)) {
      start--;
    }
    while (start < at && Character.isWhitespace(words.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String words, int at, int to) {
    int end = at;
    while (end < to && !ends(words, end)) {
      end++;
    }
    boolean mark = end < to && words.charAt(end) != '\n' && words.charAt(end) != '\r';
    return mark ? end + 1 : end;
  }

  private static boolean ends(String words, int at) {
    char unit = words.charAt(at);
    boolean point =
        unit == '.' && (at + 1 == words.length() || Character.isWhitespace(words.charAt(at + 1)));
    return point || ENDS.indexOf(unit) >= 0;
  }
}
