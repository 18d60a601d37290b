package io.github.diptych.diary.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of one row goes with which of another, the order of both kept: the cheapest way to pair
 * them, leaving some out at a price (Needleman and Wunsch, 1970).
 */
public final class Alignment {
  /** More than this many combinations are paired in their order. */
  private static final long MOST = 1_000_000;

  private Alignment() {}

  /** One of each row, or of one row alone. */
  public record Pair<T>(@Nullable T one, @Nullable T other) {}

  /**
   * @param cost of pairing two
   * @param alone cost of one that has no other; two together have to cost less than twice that
   */
  public static <T> List<Pair<T>> of(
      List<T> ones, List<T> others, ToDoubleBiFunction<T, T> cost, double alone) {
    return (long) ones.size() * others.size() > MOST
        ? inOrder(ones, others)
        : cheapest(ones, others, cost, alone);
  }

  private static <T> List<Pair<T>> inOrder(List<T> ones, List<T> others) {
    var pairs = new ArrayList<Pair<T>>();
    for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
      pairs.add(
          new Pair<>(
              i < ones.size() ? ones.get(i) : null, i < others.size() ? others.get(i) : null));
    }
    return pairs;
  }

  private static <T> List<Pair<T>> cheapest(
      List<T> ones, List<T> others, ToDoubleBiFunction<T, T> cost, double alone) {
    // costs[i][j]: of what is behind the first i and j.
    var costs = new double[ones.size() + 1][others.size() + 1];
    for (int i = ones.size(); i >= 0; i--) {
      for (int j = others.size(); j >= 0; j--) {
        if (i < ones.size() && j < others.size()) {
          double paired = cost.applyAsDouble(ones.get(i), others.get(j)) + costs[i + 1][j + 1];
          costs[i][j] = Math.min(paired, alone + Math.min(costs[i + 1][j], costs[i][j + 1]));
        } else {
          costs[i][j] = alone * (ones.size() - i + others.size() - j);
        }
      }
    }
    var pairs = new ArrayList<Pair<T>>();
    int i = 0;
    int j = 0;
    while (i < ones.size() || j < others.size()) {
      boolean noOther = j == others.size();
      boolean noOne = i == ones.size();
      if (noOther || (!noOne && costs[i][j] == alone + costs[i + 1][j])) {
        pairs.add(new Pair<>(ones.get(i++), null));
      } else if (noOne || costs[i][j] == alone + costs[i][j + 1]) {
        pairs.add(new Pair<>(null, others.get(j++)));
      } else {
        pairs.add(new Pair<>(ones.get(i++), others.get(j++)));
      }
    }
    return pairs;
  }
}
