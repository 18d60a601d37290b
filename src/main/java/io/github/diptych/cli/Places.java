package io.github.diptych.cli;

import io.github.diptych.diary.Bisection;
import java.util.Arrays;

/** The lines of a text, which are looked for once however many places are asked for. */
final class Places {
  private int[] starts = new int[64];
  private int count = 1;

  Places(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean ends =
          unit == '\n'
              || (unit == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
      if (ends) {
        add(at + 1);
      }
    }
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
    }
    starts[count] = start;
    count++;
  }

  Place of(int offset) {
    int line = Bisection.last(starts, count, offset);
    return new Place(line + 1, offset - starts[line] + 1);
  }
}
