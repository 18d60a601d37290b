package io.github.diptych.markdown;

import io.github.diptych.diary.Bisection;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list of what stands one behind another in a text, in parts that one state of the text shares
 * with the next: it is known without a look that they are the same. Immutable.
 */
abstract class PlacedList<T> extends AbstractList<T> implements RandomAccess {
  private final List<? extends List<T>> parts;

  /** The number of the first element of each part; behind them how many there are. */
  private final int[] firsts;

  private final int[] starts;

  /**
   * @param parts whose places are counted from the part's start
   * @param starts where each part starts in the text
   */
  PlacedList(List<? extends List<T>> parts, int[] starts) {
    this.parts = parts;
    this.starts = starts;
    firsts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firsts[i + 1] = firsts[i] + parts.get(i).size();
    }
  }

  /** An element of a part, {@code by} units further. */
  abstract T moved(T element, int by);

  /** Whether two elements are the same, if one is moved; where they stand may count or not. */
  abstract boolean isSame(T one, int by, T other);

  /** Whether it counts where elements stand. */
  abstract boolean countsPlaces();

  /** The parts, whose places are counted from {@link #start(int)}. */
  final List<? extends List<T>> parts() {
    return parts;
  }

  /** Where a part starts. */
  final int start(int part) {
    return starts[part];
  }

  @Override
  public final int size() {
    return firsts[parts.size()];
  }

  @Override
  public final T get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index + " of " + size());
    }
    int part = partOf(index);
    return moved(parts.get(part).get(index - firsts[part]), starts[part]);
  }

  private int partOf(int index) {
    return Bisection.last(firsts, parts.size(), index);
  }

  /** How many elements at the start are the same in another list, at most {@code most}. */
  final int countSameAtStart(PlacedList<T> other, int most) {
    int same = 0;
    while (same < most) {
      int mine = partOf(same);
      int its = other.partOf(same);
      int from = same - firsts[mine];
      int fromIts = same - other.firsts[its];
      List<T> my = parts.get(mine);
      List<T> their = other.parts.get(its);
      int length = Math.min(most - same, Math.min(my.size() - from, their.size() - fromIts));
      int shift = starts[mine] - other.starts[its];
      if (from != fromIts || !isOne(my, their, shift)) {
        for (int i = 0; i < length; i++) {
          if (!isSame(my.get(from + i), shift, their.get(fromIts + i))) {
            return same + i;
          }
        }
      }
      same += length;
    }
    return same;
  }

  /**
   * How many elements at the end are.
   *
   * @param by what this text's end is further than the other's
   */
  final int countSameAtEnd(PlacedList<T> other, int most, int by) {
    int same = 0;
    while (same < most) {
      int mine = partOf(size() - same - 1);
      int its = other.partOf(other.size() - same - 1);
      int to = size() - same - firsts[mine];
      int toIts = other.size() - same - other.firsts[its];
      List<T> my = parts.get(mine);
      List<T> their = other.parts.get(its);
      int length = Math.min(most - same, Math.min(to, toIts));
      int shift = starts[mine] - other.starts[its] - by;
      if (to != toIts || !isOne(my, their, shift)) {
        for (int i = 1; i <= length; i++) {
          if (!isSame(my.get(to - i), shift, their.get(toIts - i))) {
            return same + i - 1;
          }
        }
      }
      same += length;
    }
    return same;
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isOne(List<T> one, List<T> other, int shift) {
    return one == other && (shift == 0 || !countsPlaces());
  }
}
