package io.github.diptych.diary.merge;

import io.github.diptych.diary.Bisection;

/** The longest way up through a row of numbers (patience sorting; Fredman, 1975). */
final class Rise {
  private Rise() {}

  /** Which of these different numbers are on it. */
  static boolean[] in(int[] numbers) {
    int[] tops = new int[numbers.length];
    int[] below = new int[numbers.length];
    int piles = 0;
    for (int i = 0; i < numbers.length; i++) {
      int number = numbers[i];
      int pile = Bisection.count(piles, index -> numbers[tops[index]] < number);
      below[i] = pile == 0 ? -1 : tops[pile - 1];
      tops[pile] = i;
      piles = Math.max(piles, pile + 1);
    }
    var rises = new boolean[numbers.length];
    for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = below[i]) {
      rises[i] = true;
    }
    return rises;
  }
}
