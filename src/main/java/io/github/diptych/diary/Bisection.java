package io.github.diptych.diary;

import java.util.function.IntPredicate;

/** Looks up in what is in order, in steps that halve it. */
public final class Bisection {
  private Bisection() {}

  /**
   * How many of the first elements are meant.
   *
   * @param size of the list
   * @param isMeant by index; it holds for none behind one for which it does not hold
   */
  public static int count(int size, IntPredicate isMeant) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isMeant.test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The place of the last of the first {@code count} numbers that is at most {@code number}; 0 if
   * none is.
   */
  public static int last(int[] ascending, int count, int number) {
    int low = 0;
    int high = count;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= number) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
