package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both sides have added and is one thing: a day of the same date, a block that came to both
 * with the same text, the second half that both wrote for the same first, and a block signed with
 * the same minute that looks the same.
 */
final class AddedMatching {
  private static final double ALIKE = 0.5;

  private final Sheet mine;
  private final Sheet theirs;
  private final LeafMatching.Found my;
  private final LeafMatching.Found their;
  private final Matches<Leaf> leaves = new Matches<>();
  private final Matches<Section> sections = new Matches<>();

  AddedMatching(Sheet mine, Sheet theirs, LeafMatching.Found my, LeafMatching.Found their) {
    this.mine = mine;
    this.theirs = theirs;
    this.my = my;
    this.their = their;
    Matches<Section> same = SectionMatching.of(mine, theirs, leaves);
    for (Section section : mine.sections()) {
      Section other = same.otherOf(section);
      if (other != null && !isBound(section, other, my.sections(), their.sections())) {
        sections.join(section, other);
      }
    }
    sameText();
    sameWords();
    sameMinute();
    sameEntry();
  }

  Matches<Leaf> leaves() {
    return leaves;
  }

  Matches<Section> sections() {
    return sections;
  }

  /** Whether the two cannot be one any more, since the base says which others they are. */
  private static <T> boolean isBound(T one, T other, Matches<T> my, Matches<T> their) {
    T base = my.oneOf(one);
    T itsBase = their.oneOf(other);
    return (base != null && itsBase != null)
        || (base != null && their.hasOne(base))
        || (itsBase != null && my.hasOne(itsBase));
  }

  private boolean isFree(Leaf one, Leaf other) {
    return !isBound(one, other, my.leaves(), their.leaves());
  }

  private void sameText() {
    Map<String, List<Leaf>> left = new HashMap<>();
    for (Leaf leaf : theirs.leaves()) {
      if (isOpen(leaf, their, my)) {
        left.computeIfAbsent(leaf.text(), text -> new ArrayList<>()).add(leaf);
      }
    }
    for (boolean sameDay : new boolean[] {true, false}) {
      for (Leaf leaf : mine.leaves()) {
        if (isOpen(leaf, my, their)) {
          left.getOrDefault(leaf.text(), List.of()).stream()
              .filter(other -> other.kind() == leaf.kind() && !leaves.hasOther(other))
              .filter(other -> sameDay ? isSameDay(leaf, other) : leaf.minute() != null)
              .filter(other -> isFree(leaf, other))
              .findFirst()
              .ifPresent(other -> leaves.join(leaf, other));
        }
      }
    }
  }

  /** Whether it is new, or the other side has what it was no more. */
  private static boolean isOpen(Leaf leaf, LeafMatching.Found own, LeafMatching.Found other) {
    Leaf base = own.leaves().oneOf(leaf);
    boolean below = leaf.isBlock() || leaf.kind() == Leaf.Kind.EMPTY_HEADING;
    return below && (base == null || !other.leaves().hasOne(base));
  }

  private boolean isSameDay(Leaf one, Leaf other) {
    Section section = mine.section(one);
    Section its = theirs.section(other);
    Section base = my.sections().oneOf(section);
    return sections.areJoined(section, its)
        || (base != null && its.equals(their.sections().otherOf(base)));
  }

  /** The same words, which one side has signed. */
  private void sameWords() {
    for (Section day : mine.sections()) {
      Section its = sameDay(day);
      if (its == null) {
        continue;
      }
      List<Leaf> others = new ArrayList<>(added(its, their));
      for (Leaf leaf : added(day, my)) {
        others.stream()
            .filter(other -> (leaf.minute() == null) != (other.minute() == null))
            .filter(other -> leaf.body().equals(other.body()))
            .findFirst()
            .ifPresent(
                other -> {
                  leaves.join(leaf, other);
                  others.remove(other);
                });
      }
    }
  }

  private void sameMinute() {
    for (Section day : mine.sections()) {
      Section its = sameDay(day);
      if (its == null) {
        continue;
      }
      Map<String, Leaf> ones = EditMatching.once(added(day, my), EditMatching::label);
      Map<String, Leaf> others = EditMatching.once(added(its, their), EditMatching::label);
      ones.forEach(
          (label, leaf) -> {
            Leaf other = others.get(label);
            if (other != null && Likeness.of(leaf.body(), other.body()) >= ALIKE) {
              leaves.join(leaf, other);
            }
          });
    }
  }

  private @Nullable Section sameDay(Section day) {
    Section joined = sections.otherOf(day);
    return joined != null ? joined : their.sections().otherOf(my.sections().oneOf(day));
  }

  private List<Leaf> added(Section day, LeafMatching.Found found) {
    return day.leaves().stream()
        .filter(Leaf::isBlock)
        .filter(leaf -> !found.leaves().hasOther(leaf))
        .filter(leaf -> !leaves.hasOne(leaf) && !leaves.hasOther(leaf))
        .toList();
  }

  private void sameEntry() {
    for (Leaf second : mine.leaves()) {
      Leaf first = mine.leader(second);
      Leaf itsFirst = isAdded(second, my) && !second.leads() ? theirsOf(first) : null;
      if (itsFirst != null && !leaves.hasOne(second)) {
        theirs.entry(itsFirst).stream()
            .filter(leaf -> !leaf.leads() && isAdded(leaf, their))
            .forEach(leaf -> leaves.join(second, leaf));
      }
    }
  }

  private @Nullable Leaf theirsOf(Leaf leaf) {
    Leaf joined = leaves.otherOf(leaf);
    return joined != null ? joined : their.leaves().otherOf(my.leaves().oneOf(leaf));
  }

  private static boolean isAdded(Leaf leaf, LeafMatching.Found found) {
    return !found.leaves().hasOther(leaf);
  }
}
