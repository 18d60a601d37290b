package io.github.diptych.ui.pair;

import io.github.diptych.diary.parity.Alignment;
import io.github.diptych.ui.editor.LineRooms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which paragraphs of the two panels stand side by side, and how much room their blank lines leave
 * for that.
 */
final class Paragraphs {
  private static final double ALONE = 1;
  private static final double OTHER_KIND = 1.5;

  private Paragraphs() {}

  /** What of a panel's text can be aligned. */
  private enum Kind {
    WORDS,
    PICTURE,
    LIST,
    HEADING,
    QUOTE,
    CODE
  }

  /**
   * Lines without a blank one between them.
   *
   * @param share of the text's length that is before it, from 0 to 1
   */
  private record Paragraph(Kind kind, int firstLine, double share) {}

  /** The room below each line that has some, in pixels. */
  record Rooms(Map<Integer, Double> first, Map<Integer, Double> second) {
    static final Rooms NONE = new Rooms(Map.of(), Map.of());
  }

  static Rooms aligned(LineRooms first, LineRooms second) {
    var rooms = new Rooms(new HashMap<>(), new HashMap<>());
    List<Double> heights = first.heights();
    List<Double> others = second.heights();
    double above = 0;
    double aboveOther = 0;
    int line = 0;
    int other = 0;
    for (var pair : Alignment.of(in(first), in(second), Paragraphs::cost, ALONE)) {
      Paragraph one = pair.one();
      Paragraph another = pair.other();
      if (one == null || another == null || one.firstLine() == 0 || another.firstLine() == 0) {
        continue;
      }
      for (; line < one.firstLine(); line++) {
        above += heights.get(line);
      }
      for (; other < another.firstLine(); other++) {
        aboveOther += others.get(other);
      }
      double missing = aboveOther - above;
      if (missing > 0) {
        rooms.first().put(line - 1, missing);
        above += missing;
      } else if (missing < 0) {
        rooms.second().put(other - 1, -missing);
        aboveOther -= missing;
      }
    }
    return rooms;
  }

  /** The line of the other text that begins what stands beside a line of this; empty if nothing. */
  static OptionalInt beside(int line, LineRooms here, LineRooms there) {
    OptionalInt beside = OptionalInt.empty();
    for (var pair : Alignment.of(in(here), in(there), Paragraphs::cost, ALONE)) {
      Paragraph one = pair.one();
      Paragraph other = pair.other();
      if (one != null && one.firstLine() <= line) {
        beside = other == null ? OptionalInt.empty() : OptionalInt.of(other.firstLine());
      }
    }
    return beside;
  }

  private static double cost(Paragraph one, Paragraph other) {
    double apart = Math.abs(one.share() - other.share());
    return (one.kind() == other.kind() ? 0 : OTHER_KIND) + apart;
  }

  private static List<Paragraph> in(LineRooms lines) {
    var found = new ArrayList<Paragraph>();
    int last = lines.count() - 1;
    double length = Math.max(1, lines.start(last) + lines.text(last).length());
    boolean blank = true;
    for (int line = 0; line <= last; line++) {
      boolean was = blank;
      blank = lines.text(line).isBlank() && !lines.isCode(line);
      if (was && !blank) {
        found.add(new Paragraph(kind(lines, line), line, lines.start(line) / length));
      }
    }
    return found;
  }

  private static Kind kind(LineRooms lines, int line) {
    String text = lines.text(line).strip();
    if (lines.isCode(line)) {
      return Kind.CODE;
    } else if (text.startsWith("![") || text.startsWith("<img")) {
      return Kind.PICTURE;
    } else if (text.startsWith("#")) {
      return Kind.HEADING;
    } else if (text.startsWith(">")) {
      return Kind.QUOTE;
    }
    return text.matches("(?:[-*+]|\\d{1,9}[.)])\\s.*") ? Kind.LIST : Kind.WORDS;
  }
}
