package io.github.diptych.ui.editor;

import java.util.function.IntPredicate;

/**
 * The lines of the block that one writes in, as far as they are looked for: to a line that is a
 * border, which belongs to no block but its own.
 *
 * @param first its first line, from 0
 * @param last its last line
 */
record CurrentBlock(int first, int last) {
  /** Whoever writes a block of more lines sees no end of it. */
  private static final int FAR = 2_000;

  /**
   * The block around a line.
   *
   * @param from the first line that matters: what is before it is not looked at
   * @param to the last line that matters
   */
  static CurrentBlock of(int line, int from, int to, IntPredicate isBorder) {
    if (isBorder.test(line)) {
      return new CurrentBlock(line, line);
    }
    int first = line;
    int least = Math.max(0, Math.max(Math.min(from, line), line - FAR));
    while (first > least && !isBorder.test(first - 1)) {
      first--;
    }
    int last = line;
    int most = Math.min(Math.max(to, line), line + FAR);
    while (last < most && !isBorder.test(last + 1)) {
      last++;
    }
    return new CurrentBlock(first, last);
  }
}
