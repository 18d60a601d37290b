package io.github.diptych.workspace.roll;

/** A note's text that is put together from stretches of others. */
final class GrowingText {
  private final StringBuilder text = new StringBuilder();
  private final String lineEnd;

  /**
   * @param lineEnd of the lines that are put in
   */
  GrowingText(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  GrowingText add(CharSequence stretch) {
    text.append(stretch);
    return this;
  }

  GrowingText line(CharSequence words) {
    text.append(words).append(lineEnd);
    return this;
  }

  /** What comes next stands below a blank line, unless it is the first. */
  GrowingText blankLine() {
    if (text.isEmpty()) {
      return this;
    }
    if (!endsLine(text.length())) {
      text.append(lineEnd).append(lineEnd);
    } else if (!isBlank(lastLine(), text.length())) {
      text.append(joins() ? "\r" : lineEnd);
    }
    return this;
  }

  /** Drops the blank lines at the end. */
  GrowingText trim() {
    while (endsLine(text.length()) && lastLine() > 0 && isBlank(lastLine(), text.length())) {
      text.setLength(lastLine());
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Whether a line end put in here would become a part of the one that is there. */
  private boolean joins() {
    return text.charAt(text.length() - 1) == '\r' && lineEnd.startsWith("\n");
  }

  /** Where the last line starts that has a line end. */
  private int lastLine() {
    int at = text.length() - 1;
    if (at > 0 && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
      at--;
    }
    while (at > 0 && !endsLine(at)) {
      at--;
    }
    return at;
  }

  private boolean endsLine(int at) {
    return at > 0 && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r');
  }

  private boolean isBlank(int from, int to) {
    return text.substring(from, to).isBlank();
  }
}
