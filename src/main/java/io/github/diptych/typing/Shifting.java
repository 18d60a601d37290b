package io.github.diptych.typing;

/** Moves lines to the right or to the left, within the quotations that they are in. */
final class Shifting {
  private Shifting() {}

  /**
   * Moves the lines from {@code first} to before {@code end} by so many columns; blank ones stay,
   * and none goes farther left than it can.
   *
   * @param lines the draft's lines; offsets of what stands before these are right afterwards, too
   */
  static void shift(Draft draft, SourceLines lines, int depth, int first, int end, int columns) {
    for (int n = end - 1; n >= first && columns != 0; n--) {
      shift(draft, lines, depth, n, columns);
    }
  }

  private static void shift(Draft draft, SourceLines lines, int depth, int number, int columns) {
    String line = lines.line(number);
    int base = LineStart.of(line).base(depth);
    int words = Blanks.skip(line, Math.max(base, 0));
    if (base < 0 || words == line.length()) {
      return;
    }
    int at = lines.start(number) + base;
    if (columns > 0) {
      draft.insert(at, " ".repeat(columns));
      return;
    }
    int indent = Blanks.column(line, base, words);
    int wanted = Math.max(0, indent + columns);
    int stays = Blanks.reaching(line, base, wanted);
    // A tab that reaches too far becomes spaces.
    int missing = wanted - Blanks.column(line, base, stays);
    draft.replace(lines.start(number) + stays, lines.start(number) + words, " ".repeat(missing));
  }
}
