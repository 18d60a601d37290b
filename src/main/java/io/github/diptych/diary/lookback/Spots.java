package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Bisection;
import java.util.Arrays;

/** The lines of a note's text, which are looked for once however many places are asked for. */
final class Spots {
  private final String note;

  /** Where each line starts. */
  private int[] starts = new int[64];

  /** How many units before it the editor's text has not. */
  private int[] dropped = new int[64];

  private int count = 1;

  Spots(String note, String text) {
    this.note = note;
    int both = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean first = unit == '\r' && text.startsWith("\n", at + 1);
      both += first ? 1 : 0;
      if (unit == '\n' || (unit == '\r' && !first)) {
        add(at + 1, both);
      }
    }
  }

  private void add(int start, int before) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      dropped = Arrays.copyOf(dropped, 2 * count);
    }
    starts[count] = start;
    dropped[count] = before;
    count++;
  }

  /** The spot of an offset in the text. */
  Spot at(int offset) {
    int line = Bisection.last(starts, count, offset);
    return new Spot(note, line + 1, offset - dropped[line]);
  }
}
