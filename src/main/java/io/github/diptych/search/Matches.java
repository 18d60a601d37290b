package io.github.diptych.search;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.Arrays;
import java.util.OptionalInt;

/** What was found in a text: spans in their order, none overlapping; a note can have a million. */
public final class Matches {
  public static final Matches NONE = new Matches(new int[0], new int[0]);

  private final int[] starts;
  private final int[] ends;

  private Matches(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  public static Matches of(Span... spans) {
    var builder = new Builder();
    for (Span span : spans) {
      builder.add(span.start(), span.end());
    }
    return builder.build();
  }

  public int count() {
    return starts.length;
  }

  public Span get(int index) {
    return new Span(starts[index], ends[index]);
  }

  /**
   * The index of the first match that begins at {@code offset} or behind it; their count if none.
   */
  public int from(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index : -index - 1;
  }

  /** The index of the match that is exactly this span. */
  public OptionalInt indexOf(Span span) {
    int index = from(span.start());
    return index < starts.length && get(index).equals(span)
        ? OptionalInt.of(index)
        : OptionalInt.empty();
  }

  /** Those that lie in a part of the text, counted from where it begins. */
  public Matches within(Span part) {
    var builder = new Builder();
    for (int i = from(part.start()); i < starts.length && starts[i] <= part.end(); i++) {
      if (ends[i] <= part.end()) {
        builder.add(starts[i] - part.start(), ends[i] - part.start());
      }
    }
    return builder.build();
  }

  /** The matches after an edit, each where it is now; those that it touches are none any more. */
  public Matches edited(TextEdit edit) {
    int delta = edit.growth();
    var builder = new Builder();
    for (int i = 0; i < starts.length; i++) {
      if (ends[i] <= edit.start()) {
        builder.add(starts[i], ends[i]);
      } else if (starts[i] >= edit.end()) {
        builder.add(starts[i] + delta, ends[i] + delta);
      }
    }
    return builder.build();
  }

  static final class Builder {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    void add(int start, int end) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      starts[count] = start;
      ends[count++] = end;
    }

    Matches build() {
      return count == 0
          ? NONE
          : new Matches(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }
  }
}
