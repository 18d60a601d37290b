package io.github.diptych.typing;

import java.util.regex.Pattern;

/** Lines that are no words of a paragraph. */
final class Blocks {
  private static final Pattern START =
      Pattern.compile(
          "#{1,6}(?:[ \\t]|$).*|```.*|~~~.*|\\|.*"
              + "|(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,}");

  private Blocks() {}

  /** Whether a heading, a code fence, a break or a table's row begins at that unit of the line. */
  static boolean begins(String line, int at) {
    return START.matcher(line).region(at, line.length()).matches();
  }
}
