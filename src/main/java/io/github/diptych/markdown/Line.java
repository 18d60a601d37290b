package io.github.diptych.markdown;

/**
 * One line of a note, read from the left: where the reading stands, and how far it is to the first
 * character that shows. Tabs reach to every fourth column (CommonMark 0.29, 2.2).
 */
final class Line {
  private static final int TAB_STOP = 4;

  private final String text;
  private int start;
  private int end;
  private int offset;
  private int column;
  private boolean insideTab;
  private int firstShown;
  private int firstShownColumn;
  private int noRuleBefore;
  private boolean blank;

  /**
   * @param text the note, whose lines are taken one after another
   */
  Line(String text) {
    this.text = text;
  }

  /** Goes to the line between {@code start} and {@code end}, where its line end stands. */
  void take(int start, int end) {
    this.start = start;
    this.end = end;
    offset = start;
    column = 0;
    insideTab = false;
    firstShown = start;
    firstShownColumn = 0;
    noRuleBefore = start;
    if (start == 0 && end > 0 && text.charAt(0) == '\uFEFF') {
      offset = 1;
    }
    look();
    blank = isBlank();
  }

  String text() {
    return text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int offset() {
    return offset;
  }

  int column() {
    return column;
  }

  /** Where the first character stands that is neither a space nor a tab, at the end if none is. */
  int firstShown() {
    return firstShown;
  }

  /** Columns between here and the first character that shows. */
  int indent() {
    return firstShownColumn - column;
  }

  boolean isIndented() {
    return indent() >= 4;
  }

  /** Whether nothing more shows. */
  boolean isBlank() {
    return firstShown >= end;
  }

  /** Whether nothing at all shows in the line. */
  boolean wasBlank() {
    return blank;
  }

  /** The character at an offset of the note; a line end at the line's end and behind it. */
  char at(int at) {
    return at < end ? text.charAt(at) : '\n';
  }

  boolean isSpaceOrTab(int at) {
    return at(at) == ' ' || at(at) == '\t';
  }

  /** Finds the first character that shows, from where the reading stands. */
  void look() {
    if (firstShown <= offset) {
      firstShown = offset;
      firstShownColumn = column;
      while (isSpaceOrTab(firstShown)) {
        firstShownColumn += at(firstShown) == '\t' ? toTab(firstShownColumn) : 1;
        firstShown++;
      }
    }
  }

  /** Goes on by characters, whose bytes take a column each; a tab reaches to its stop. */
  void skipTo(int target) {
    while (offset < target && offset < end) {
      column += at(offset) == '\t' ? toTab(column) : Ascii.bytes(at(offset));
      offset++;
      insideTab = false;
    }
  }

  /** Goes on by columns; a tab can be left in its middle. */
  void skipColumns(int count) {
    int left = count;
    while (left > 0 && offset < end) {
      if (at(offset) != '\t') {
        column++;
        offset++;
        left--;
        insideTab = false;
        continue;
      }
      int width = toTab(column);
      insideTab = width > left;
      column += Math.min(width, left);
      offset += insideTab ? 0 : 1;
      left -= Math.min(width, left);
    }
  }

  void skipAll() {
    skipTo(end);
    look();
  }

  void skipIndent() {
    skipTo(firstShown);
  }

  /** Where the reading stands, to come back to. */
  Mark mark() {
    return new Mark(offset, column, insideTab);
  }

  void backTo(Mark mark) {
    offset = mark.offset();
    column = mark.column();
    insideTab = mark.insideTab();
  }

  /** A place in a line, perhaps in the middle of a tab. */
  record Mark(int offset, int column, boolean insideTab) {}

  /** Puts the rest of the line into a block: of a tab left in its middle, the rest as spaces. */
  void moveTo(Content content, int upTo) {
    if (insideTab) {
      content.addSpaces(toTab(column), offset);
      content.addLine(text, Math.min(offset + 1, upTo), upTo);
    } else {
      content.addLine(text, Math.min(offset, upTo), upTo);
    }
  }

  /**
   * Whether the line is a thematic break from the first character that shows on; remembers where it
   * cannot be one, since each block that a line opens asks again.
   */
  boolean isRule() {
    if (noRuleBefore > firstShown) {
      return false;
    }
    char sign = at(firstShown);
    int signs = 0;
    int i = firstShown;
    if (sign == '*' || sign == '_' || sign == '-') {
      while (i < end && (at(i) == sign || isSpaceOrTab(i))) {
        signs += at(i) == sign ? 1 : 0;
        i++;
      }
    }
    boolean rule = signs >= 3 && i >= end;
    noRuleBefore = rule ? noRuleBefore : i;
    return rule;
  }

  private static int toTab(int column) {
    return TAB_STOP - column % TAB_STOP;
  }
}
