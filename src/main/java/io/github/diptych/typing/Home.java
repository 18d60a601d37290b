package io.github.diptych.typing;

/** Where the Home key goes: to the words behind the line's signs, from there to its very start. */
public final class Home {
  private Home() {}

  /** The offset for a caret at {@code caret}. */
  public static int from(SourceLines lines, int caret) {
    int number = lines.numberAt(caret);
    int start = lines.start(number);
    int words = start + words(lines, number);
    return caret == words ? start : words;
  }

  private static int words(SourceLines lines, int number) {
    String line = lines.line(number);
    if (Code.around(lines, number).isPresent()) {
      return Blanks.skip(line, 0);
    }
    int words = LineStart.of(line).words();
    int signs = words;
    while (signs < line.length() && line.charAt(signs) == '#') {
      signs++;
    }
    int behind = Blanks.skip(line, signs);
    return signs > words && behind > signs ? behind : words;
  }
}
