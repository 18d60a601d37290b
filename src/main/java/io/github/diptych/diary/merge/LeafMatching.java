package io.github.diptych.diary.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which leaf of a later version is which of the base, and which of them stand elsewhere. A minute
 * is no identity, so the text comes first: what is the same stays the same, wherever it went.
 */
final class LeafMatching {
  private final Sheet base;
  private final Sheet later;
  private final Matches<Leaf> leaves = new Matches<>();
  private final Matches<Section> sections;

  private LeafMatching(Sheet base, Sheet later) {
    this.base = base;
    this.later = later;
    sameText();
    this.sections = SectionMatching.of(base, later, leaves);
  }

  /**
   * What was found.
   *
   * @param moved leaves of the later version that stand elsewhere than in the base
   * @param movedSections sections of the later version that stand elsewhere
   */
  record Found(
      Matches<Leaf> leaves,
      Matches<Section> sections,
      Set<Leaf> moved,
      Set<Section> movedSections) {}

  static Found of(Sheet base, Sheet later) {
    var matching = new LeafMatching(base, later);
    new EditMatching(base, later, matching.leaves, matching.sections).match();
    return new Found(
        matching.leaves, matching.sections, matching.moved(), matching.movedSections());
  }

  private void sameText() {
    int[] places =
        Diff.of(
            base.leaves().stream().map(LeafMatching::key).toList(),
            later.leaves().stream().map(LeafMatching::key).toList());
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0 && base.leaves().get(i).kind() != Leaf.Kind.DAY_HEADING) {
        join(base.leaves().get(i), later.leaves().get(places[i]), leaves);
      }
    }
    sameAnywhere(LeafMatching::key);
    sameAnywhere(Leaf::body); // signed, or signed anew, and moved
  }

  private void sameAnywhere(Function<Leaf, String> key) {
    Map<String, Deque<Leaf>> left = new HashMap<>();
    for (Leaf leaf : later.leaves()) {
      if (!leaves.hasOther(leaf)) {
        left.computeIfAbsent(key.apply(leaf), text -> new ArrayDeque<>()).add(leaf);
      }
    }
    for (Leaf leaf : base.leaves()) {
      if (!leaves.hasOne(leaf) && leaf.kind() != Leaf.Kind.DAY_HEADING) {
        Leaf same = left.getOrDefault(key.apply(leaf), new ArrayDeque<>()).poll();
        if (same != null) {
          join(leaf, same, leaves);
        }
      }
    }
  }

  private static String key(Leaf leaf) {
    return leaf.kind() + leaf.text();
  }

  /** Joins two of the same kind, unless one of them is joined already. */
  static void join(Leaf one, Leaf other, Matches<Leaf> leaves) {
    if (one.kind() == other.kind()) {
      leaves.join(one, other);
    }
  }

  private Set<Leaf> moved() {
    Set<Leaf> moved = new HashSet<>();
    for (Section day : later.sections()) {
      Section earlier = sections.oneOf(day);
      var stayed = new ArrayList<Leaf>();
      for (Leaf leaf : day.leaves()) {
        Leaf one = leaves.oneOf(leaf);
        if (one != null) {
          boolean sameDay = earlier != null && one.section() == earlier.number();
          (sameDay ? stayed : moved).add(leaf);
        }
      }
      moved.addAll(outOfOrder(stayed, leaf -> number(leaves.oneOf(leaf))));
    }
    return moved;
  }

  private static int number(@Nullable Leaf leaf) {
    return leaf == null ? -1 : leaf.number();
  }

  private Set<Section> movedSections() {
    List<Section> stayed =
        later.sections().stream().filter(section -> sections.oneOf(section) != null).toList();
    return outOfOrder(
        stayed,
        section -> {
          Section one = sections.oneOf(section);
          return one == null ? -1 : one.number();
        });
  }

  private static <T> Set<T> outOfOrder(List<T> row, Function<T, Integer> earlier) {
    boolean[] rises = Rise.in(row.stream().mapToInt(earlier::apply).toArray());
    Set<T> out = new HashSet<>();
    for (int i = 0; i < rises.length; i++) {
      if (!rises[i]) {
        out.add(row.get(i));
      }
    }
    return out;
  }
}
