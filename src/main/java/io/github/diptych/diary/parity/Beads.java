package io.github.diptych.diary.parity;

import java.util.ArrayList;
import java.util.List;

/**
 * Which paragraphs, or sentences, of one language are which of the other: one or several of each,
 * in the order of both, by the least sum of costs (Gale and Church, 1993).
 */
final class Beads {
  /** More combinations than this are not tried. */
  private static final long MOST = 250_000;

  /** How many of each side one bead can have. */
  private static final int[][] SHAPES = {
    {1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {3, 1}, {1, 3}, {2, 2}
  };

  private Beads() {}

  /** What goes together: {@code from} to {@code to} here, and there; one side can be empty. */
  record Bead(int from, int to, int otherFrom, int otherTo) {
    boolean hasOther() {
      return otherTo > otherFrom;
    }

    boolean isPair() {
      return to > from && hasOther();
    }
  }

  /** What it costs to take some for each other's translation. */
  interface Cost<T> {
    double of(List<T> ones, List<T> others);
  }

  static <T> List<Bead> of(List<T> ones, List<T> others, Cost<T> cost) {
    return (long) ones.size() * others.size() > MOST
        ? inProportion(ones.size(), others.size())
        : cheapest(ones, others, cost);
  }

  private static List<Bead> inProportion(int ones, int others) {
    var beads = new ArrayList<Bead>();
    for (int i = 0; i < ones; i++) {
      int other = (int) ((long) i * others / ones);
      beads.add(new Bead(i, i + 1, other, other + 1));
    }
    return beads;
  }

  private static <T> List<Bead> cheapest(List<T> ones, List<T> others, Cost<T> cost) {
    int rows = ones.size();
    int columns = others.size();
    var costs = new double[rows + 1][columns + 1];
    var shapes = new int[rows + 1][columns + 1];
    for (int i = rows; i >= 0; i--) {
      for (int j = columns; j >= 0; j--) {
        double least = i == rows && j == columns ? 0 : Double.POSITIVE_INFINITY;
        for (int shape = 0; shape < SHAPES.length; shape++) {
          int one = i + SHAPES[shape][0];
          int other = j + SHAPES[shape][1];
          if (one <= rows && other <= columns) {
            double sum = cost.of(ones.subList(i, one), others.subList(j, other));
            sum += costs[one][other];
            shapes[i][j] = sum < least ? shape : shapes[i][j];
            least = Math.min(least, sum);
          }
        }
        costs[i][j] = least;
      }
    }
    return along(shapes);
  }

  private static List<Bead> along(int[][] shapes) {
    var beads = new ArrayList<Bead>();
    int i = 0;
    int j = 0;
    while (i < shapes.length - 1 || j < shapes[0].length - 1) {
      int[] shape = SHAPES[shapes[i][j]];
      beads.add(new Bead(i, i + shape[0], j, j + shape[1]));
      i += shape[0];
      j += shape[1];
    }
    return beads;
  }
}
