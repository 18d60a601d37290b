package io.github.diptych.diary.merge;

import java.util.HashMap;
import java.util.Map;

/** How much one text looks like an edit of another, from 0 to 1. */
final class Likeness {
  private static final int GRAM = 3;

  private Likeness() {}

  /** By the runs of three characters they share, or by how they begin and end. */
  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    return Math.max(shared(one, other), edges(one, other));
  }

  /** What is shared, measured by both lengths and by the shorter one: an edit often only adds. */
  private static double shared(String one, String other) {
    int ones = one.length() - GRAM + 1;
    int others = other.length() - GRAM + 1;
    if (ones <= 0 || others <= 0) {
      return 0;
    }
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i < ones; i++) {
      grams.merge(one.substring(i, i + GRAM), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i < others; i++) {
      String gram = other.substring(i, i + GRAM);
      int left = grams.getOrDefault(gram, 0);
      if (left > 0) {
        grams.put(gram, left - 1);
        common++;
      }
    }
    return (2.0 * common / (ones + others) + (double) common / Math.min(ones, others)) / 2;
  }

  private static double edges(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int longer = Math.max(one.length(), other.length());
    boolean typedOn = start == shorter && shorter > 0;
    return typedOn ? 0.6 : (double) (start + end) / Math.max(1, longer);
  }
}
