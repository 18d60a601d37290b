package io.github.diptych.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before the words of a line: signs of quotations and lists, as many as there are.
 * Columns count from behind the last sign of a quotation, where lists are.
 *
 * @param marks the signs in order
 * @param box where the box of a task begins, in units of the line; -1 if there is none
 * @param words where the words begin
 */
record LineStart(String line, List<Mark> marks, int box, int words) {
  private static final Pattern BREAK =
      Pattern.compile("(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,}");
  private static final Pattern BOX = Pattern.compile("\\[[ xX]](?=[ \\t]|$)");

  LineStart {
    marks = List.copyOf(marks);
  }

  static LineStart of(String line) {
    var marks = new ArrayList<Mark>();
    int at = 0;
    int sign = Blanks.skip(line, at);
    Mark next = isBreak(line, sign) ? Mark.at("", 0) : Mark.at(line, sign);
    while (next.isThere()) {
      marks.add(next);
      at = next.content();
      sign = Blanks.skip(line, at);
      next = isBreak(line, sign) ? Mark.at("", 0) : Mark.at(line, sign);
    }
    boolean item = !marks.isEmpty() && !marks.getLast().isQuote();
    var box = BOX.matcher(line).region(at, line.length());
    return item && box.lookingAt()
        ? new LineStart(line, marks, at, Blanks.skip(line, box.end()))
        : new LineStart(line, marks, -1, sign);
  }

  private static boolean isBreak(String line, int from) {
    return BREAK.matcher(line).region(from, line.length()).matches();
  }

  /** How many quotations the line stands in. */
  int depth() {
    return (int) marks.stream().filter(Mark::isQuote).count();
  }

  /** Behind the last sign of a quotation; 0 outside all. */
  int base() {
    return marks.stream().filter(Mark::isQuote).mapToInt(Mark::content).max().orElse(0);
  }

  /** The items that begin here, behind the last sign of a quotation, the outermost first. */
  List<Mark> items() {
    int base = base();
    return marks.stream().filter(mark -> !mark.isQuote() && mark.start() >= base).toList();
  }

  /** The innermost item that begins here, if no quotation begins within it. */
  Optional<Mark> item() {
    return marks.isEmpty() || marks.getLast().isQuote()
        ? Optional.empty()
        : Optional.of(marks.getLast());
  }

  boolean isTask() {
    return box >= 0;
  }

  /** Whether there is nothing but blanks behind the last sign of a quotation. */
  boolean isBlank() {
    return Blanks.skip(line, base()) == line.length();
  }

  /** Whether nothing is written behind the signs. */
  boolean isEmpty() {
    return Blanks.skip(line, words) == line.length();
  }

  /** The column of a unit of the line. */
  int column(int at) {
    int base = base();
    return Blanks.column(line, at < base ? 0 : base, at);
  }

  /** The column of the first unit that is no blank. */
  int indent() {
    return column(Blanks.skip(line, base()));
  }

  /** The column at which what an item of the line holds begins (CommonMark, 5.2). */
  int content(Mark item) {
    boolean blank = Blanks.skip(line, item.end()) == line.length();
    return blank ? column(item.end()) + 1 : column(item.content());
  }

  /** What stands before a further line within the quotations: blanks for items around them. */
  String quotes() {
    int last = -1;
    for (int i = 0; i < marks.size(); i++) {
      last = marks.get(i).isQuote() ? i : last;
    }
    return inside(last + 1);
  }

  /** What stands before a further line of the same words: blanks in place of the lists' signs. */
  String inside() {
    boolean item = !marks.isEmpty() && !marks.getLast().isQuote();
    int end = marks.isEmpty() ? 0 : marks.getLast().content();
    return item
        ? inside(marks.size())
        : inside(marks.size()) + line.substring(end, Math.max(end, words));
  }

  /** The same, within the first {@code count} marks only. */
  String inside(int count) {
    var result = new StringBuilder();
    int at = 0;
    for (Mark mark : marks.subList(0, count)) {
      result.append(line, at, mark.start());
      if (mark.isQuote()) {
        result.append(line, mark.start(), mark.content());
      } else {
        result.append(" ".repeat(content(mark) - column(mark.start())));
      }
      at = mark.content();
    }
    return result.toString();
  }

  /** The column of the first unit that is no blank, within {@code depth} quotations; -1 outside. */
  int indent(int depth) {
    int base = base(depth);
    return base < 0 ? -1 : Blanks.column(line, base, Blanks.skip(line, base));
  }

  /** Behind the sign of that many quotations; -1 if there are fewer. */
  int base(int depth) {
    int found = 0;
    int quotes = 0;
    for (Mark mark : marks) {
      if (mark.isQuote() && quotes < depth) {
        quotes++;
        found = mark.content();
      }
    }
    return quotes == depth ? found : -1;
  }
}
