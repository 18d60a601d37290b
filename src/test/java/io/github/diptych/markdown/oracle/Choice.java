package io.github.diptych.markdown.oracle;

import java.util.List;
import java.util.Random;

/** Chooses at random, the same for the same state of {@code random}. */
record Choice(Random random) {
  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** From 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> words) {
    return words.get(random.nextInt(words.size()));
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
