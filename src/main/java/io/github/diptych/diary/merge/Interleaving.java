package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Puts what stands in one row and what stands in another into one. What the other row placed goes
 * behind what it follows there, or to the end if nothing that both have follows it; beside what is
 * new in the first row there, in the order of a comparison.
 */
final class Interleaving<T> {
  private final Predicate<T> isNew;
  private final BiPredicate<T, T> precedes;
  private final List<T> row;
  private final Set<T> placed;

  private Interleaving(List<T> row, Predicate<T> isNew, BiPredicate<T, T> precedes) {
    this.row = new ArrayList<>(row);
    this.placed = new HashSet<>(row);
    this.isNew = isNew;
    this.precedes = precedes;
  }

  /**
   * @param mine what the first row places, in its order
   * @param theirs all of the second row, in its order; what {@code mine} has, too, stays there
   * @param isNew whether something of the first row is in no place of the second
   * @param precedes whether something of the second row (the second argument) comes before
   *     something new of the first (the first one)
   */
  static <T> List<T> of(
      List<T> mine, List<T> theirs, Predicate<T> isNew, BiPredicate<T, T> precedes) {
    var interleaving = new Interleaving<>(mine, isNew, precedes);
    interleaving.place(theirs);
    return interleaving.row;
  }

  private void place(List<T> theirs) {
    Set<T> fixed = new HashSet<>(placed);
    Map<Integer, T> next = new HashMap<>();
    T following = null;
    for (int i = theirs.size() - 1; i >= 0; i--) {
      if (following != null) {
        next.put(i, following);
      }
      following = fixed.contains(theirs.get(i)) ? theirs.get(i) : following;
    }
    T above = null;
    for (int i = 0; i < theirs.size(); i++) {
      if (fixed.contains(theirs.get(i))) {
        above = theirs.get(i);
        continue;
      }
      int from = i;
      while (i + 1 < theirs.size() && !fixed.contains(theirs.get(i + 1))) {
        i++;
      }
      boolean last = !next.containsKey(i);
      int at = last ? behindAll() : above == null ? 0 : row.indexOf(above) + 1;
      insert(at, theirs.subList(from, i + 1));
    }
  }

  /** Before what is new at the end. */
  private int behindAll() {
    int at = row.size();
    while (at > 0 && isNew.test(row.get(at - 1))) {
      at--;
    }
    return at;
  }

  private void insert(int from, List<T> run) {
    int at = from;
    for (T each : run) {
      while (at < row.size() && isNew.test(row.get(at)) && !precedes.test(row.get(at), each)) {
        at++;
      }
      row.add(at, each);
      at++;
    }
  }
}
