package io.github.diptych.diary;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start the first unit, from 0
 * @param end the unit behind the last one, at least {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** The same stretch, {@code by} units further. */
  public Span moved(int by) {
    return by == 0 ? this : new Span(start + by, end + by);
  }

  /** Whether the unit at {@code offset} lies inside; the end does not. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The text that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
