package io.github.diptych.markdown;

/** Looks up in ascending numbers. */
final class Search {
  private Search() {}

  /** The place of the last of the first {@code count} numbers that is at most {@code number}. */
  static int last(int[] ascending, int count, int number) {
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
