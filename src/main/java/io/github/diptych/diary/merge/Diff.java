package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of one row is still there in another, in the same order: common edges first, then by what
 * stands once in both (patience, Bram Cohen), and by the shortest way where nothing does (Myers,
 * 1986). Where even that is long, nothing counts as the same, so that the time stays in bounds.
 */
public final class Diff {
  private static final int LONGEST_WAY = 400;
  private static final int DEEPEST = 40;

  private final int[] before;
  private final int[] after;
  private final int[] found;

  private Diff(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    this.found = new int[before.length];
    Arrays.fill(found, -1);
  }

  /** For each of {@code before} its place in {@code after}; -1 if it is not there. */
  public static <T> int[] of(List<T> before, List<T> after) {
    Map<T, Integer> names = new HashMap<>();
    var diff = new Diff(named(before, names), named(after, names));
    diff.match(0, before.size(), 0, after.size(), 0);
    return diff.found;
  }

  private static <T> int[] named(List<T> row, Map<T, Integer> names) {
    int[] named = new int[row.size()];
    for (int i = 0; i < named.length; i++) {
      Integer known = names.putIfAbsent(row.get(i), names.size());
      named[i] = known == null ? names.size() - 1 : known;
    }
    return named;
  }

  private void match(int from, int to, int afterFrom, int afterTo, int depth) {
    int start = from;
    int its = afterFrom;
    while (start < to && its < afterTo && before[start] == after[its]) {
      found[start++] = its++;
    }
    int end = to;
    int itsEnd = afterTo;
    while (start < end && its < itsEnd && before[end - 1] == after[itsEnd - 1]) {
      found[--end] = --itsEnd;
    }
    if (start == end || its == itsEnd) {
      return;
    }
    List<int[]> anchors = depth < DEEPEST ? anchors(start, end, its, itsEnd) : List.of();
    if (anchors.isEmpty()) {
      shortest(start, end, its, itsEnd);
      return;
    }
    for (int[] anchor : anchors) {
      match(start, anchor[0], its, anchor[1], depth + 1);
      found[anchor[0]] = anchor[1];
      start = anchor[0] + 1;
      its = anchor[1] + 1;
    }
    match(start, end, its, itsEnd, depth + 1);
  }

  /** What stands once in both stretches, as far as it has the same order. */
  private List<int[]> anchors(int from, int to, int afterFrom, int afterTo) {
    Map<Integer, int[]> places = new HashMap<>();
    for (int i = from; i < to; i++) {
      int[] place = places.computeIfAbsent(before[i], name -> new int[4]);
      place[0]++;
      place[1] = i;
    }
    for (int i = afterFrom; i < afterTo; i++) {
      int[] place = places.get(after[i]);
      if (place != null) {
        place[2]++;
        place[3] = i;
      }
    }
    var common = new ArrayList<int[]>();
    for (int i = from; i < to; i++) {
      int[] place = places.get(before[i]);
      if (place != null && place[0] == 1 && place[2] == 1) {
        common.add(new int[] {i, place[3]});
      }
    }
    boolean[] rises = Rise.in(common.stream().mapToInt(pair -> pair[1]).toArray());
    var anchors = new ArrayList<int[]>();
    for (int i = 0; i < rises.length; i++) {
      if (rises[i]) {
        anchors.add(common.get(i));
      }
    }
    return anchors;
  }

  private void shortest(int from, int to, int afterFrom, int afterTo) {
    int length = to - from;
    int itsLength = afterTo - afterFrom;
    int most = Math.min(length + itsLength, LONGEST_WAY);
    int middle = most + 1;
    int[] reached = new int[2 * middle + 1];
    var way = new ArrayList<int[]>();
    for (int steps = 0; steps <= most; steps++) {
      way.add(reached.clone());
      for (int k = -steps; k <= steps; k += 2) {
        boolean down =
            k == -steps || (k != steps && reached[middle + k - 1] < reached[middle + k + 1]);
        int at = down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
        while (at < length
            && at - k < itsLength
            && before[from + at] == after[afterFrom + at - k]) {
          at++;
        }
        reached[middle + k] = at;
        if (at >= length && at - k >= itsLength) {
          goBack(way, middle, from, afterFrom, length, itsLength);
          return;
        }
      }
    }
  }

  private void goBack(
      List<int[]> way, int middle, int from, int afterFrom, int length, int itsLength) {
    int at = length;
    int its = itsLength;
    for (int steps = way.size() - 1; steps >= 0; steps--) {
      int[] reached = way.get(steps);
      int k = at - its;
      boolean down =
          k == -steps || (k != steps && reached[middle + k - 1] < reached[middle + k + 1]);
      int previous = down ? k + 1 : k - 1;
      int previousAt = steps == 0 ? 0 : reached[middle + previous];
      int previousIts = steps == 0 ? 0 : previousAt - previous;
      while (at > previousAt && its > previousIts) {
        found[from + --at] = afterFrom + --its;
      }
      at = previousAt;
      its = previousIts;
    }
  }
}
