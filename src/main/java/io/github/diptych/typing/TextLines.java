package io.github.diptych.typing;

import java.util.Arrays;

/** A text that is at hand as a whole, or a part of one, as lines. */
final class TextLines implements SourceLines {
  private final String text;
  private final int base;
  private final int[] starts;

  /**
   * @param base the offset at which the text stands in its note
   */
  TextLines(String text, int base) {
    this.text = text;
    this.base = base;
    int[] found = new int[(int) text.chars().filter(unit -> unit == '\n').count() + 1];
    int number = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      number++;
      found[number] = i + 1;
    }
    starts = found;
  }

  @Override
  public int count() {
    return starts.length;
  }

  @Override
  public String line(int number) {
    int end = number + 1 < starts.length ? starts[number + 1] - 1 : text.length();
    return text.substring(starts[number], end);
  }

  @Override
  public int start(int number) {
    return base + starts[number];
  }

  @Override
  public int numberAt(int offset) {
    int found = Arrays.binarySearch(starts, offset - base);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean wasCode(int number) {
    return false;
  }
}
