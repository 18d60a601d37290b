package io.github.diptych.markdown;

/**
 * The sign before a list's item (CommonMark 0.29, 5.2).
 *
 * @param sign {@code -}, {@code +} or {@code *}, or what stands behind a number: {@code .} or
 *     {@code )}
 * @param number of an ordered item; -1 for a bullet
 * @param end behind the sign, in the note
 */
record ListMarker(char sign, int number, int end) {
  private static final int MOST_DIGITS = 9;
  private static final ListMarker NONE = new ListMarker(' ', -1, -1);

  boolean isThere() {
    return end >= 0;
  }

  boolean isOrdered() {
    return number >= 0;
  }

  /** Whether an item with the other sign goes on with the same list. */
  boolean continues(ListMarker other) {
    return sign == other.sign && isOrdered() == other.isOrdered();
  }

  /**
   * The sign at the first character that shows.
   *
   * @param insideParagraph whether words stand right above, which not every item may interrupt
   */
  static ListMarker in(Line line, boolean insideParagraph) {
    int at = line.firstShown();
    char c = line.at(at);
    if (c == '-' || c == '+' || c == '*') {
      return checked(line, new ListMarker(c, -1, at + 1), insideParagraph);
    }
    int number = 0;
    int i = at;
    while (i - at < MOST_DIGITS && Ascii.isDigit(line.at(i))) {
      number = 10 * number + line.at(i) - '0';
      i++;
    }
    boolean ends = i > at && (line.at(i) == '.' || line.at(i) == ')');
    return ends && !(insideParagraph && number != 1)
        ? checked(line, new ListMarker(line.at(i), number, i + 1), insideParagraph)
        : NONE;
  }

  /** A sign stands apart, and an item that interrupts words says something. */
  private static ListMarker checked(Line line, ListMarker marker, boolean insideParagraph) {
    int i = marker.end;
    if (!Ascii.isBlank(line.at(i))) {
      return NONE;
    }
    while (insideParagraph && line.isSpaceOrTab(i)) {
      i++;
    }
    return insideParagraph && i >= line.end() ? NONE : marker;
  }
}
