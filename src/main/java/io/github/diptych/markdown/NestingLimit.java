package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines that open more quotations and lists inside one another than a reader could follow,
 * and that would take the parser's stack with them.
 */
final class NestingLimit {
  /** Far more than anybody writes, far less than the parser's stack can bear. */
  static final int CONTAINERS = 100;

  private NestingLimit() {}

  /**
   * @param text as long as the source, with plain letters in place of the lines that nest too deep
   * @param tooDeep where these lines are
   */
  record Guarded(String text, List<Span> tooDeep) {}

  static Guarded guard(String source) {
    var tooDeep = new ArrayList<Span>();
    int start = 0;
    while (start < source.length()) {
      int end = lineEnd(source, start);
      if (end - start > CONTAINERS && depth(source, start, end) > CONTAINERS) {
        tooDeep.add(new Span(start, end));
      }
      start = end + 1;
    }
    return new Guarded(tooDeep.isEmpty() ? source : withoutThose(source, tooDeep), tooDeep);
  }

  private static String withoutThose(String source, List<Span> lines) {
    var text = new StringBuilder(source);
    for (Span line : lines) {
      for (int i = line.start(); i < line.end(); i++) {
        text.setCharAt(i, 'x');
      }
    }
    return text.toString();
  }

  private static int lineEnd(String source, int from) {
    int end = from;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The containers that a line opens or continues at most: two columns of indent can hold one. */
  private static int depth(String source, int start, int end) {
    int containers = 0;
    int indent = 0;
    int i = start;
    while (i < end) {
      char c = source.charAt(i);
      if (c == ' ' || c == '\t') {
        indent += c == '\t' ? 4 : 1;
        i++;
      } else if (c == '>') {
        containers += 1 + indent / 2;
        indent = 0;
        i++;
      } else {
        int marker = listMarker(source, i, end);
        if (marker == i) {
          break;
        }
        containers += 1 + indent / 2;
        indent = 0;
        i = marker;
      }
    }
    return containers;
  }

  /** The end of the list marker at {@code i}, or {@code i} if there is none. */
  private static int listMarker(String source, int i, int end) {
    int behind = i;
    while (behind < end && behind < i + 9 && Ascii.isDigit(source.charAt(behind))) {
      behind++;
    }
    if (behind >= end) {
      return i;
    }
    String signs = behind == i ? "-+*" : ".)";
    boolean marker =
        signs.indexOf(source.charAt(behind)) >= 0
            && (behind + 1 == end || " \t".indexOf(source.charAt(behind + 1)) >= 0);
    return marker ? behind + 1 : i;
  }
}
