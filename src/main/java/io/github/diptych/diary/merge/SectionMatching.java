package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which day of one version is which of another: those of the same date in their order, and one
 * whose heading got another date by the blocks under it. What belongs to no day goes by its text,
 * or else by the day above.
 */
final class SectionMatching {
  private final Sheet one;
  private final Sheet other;
  private final Matches<Section> matches = new Matches<>();

  private SectionMatching(Sheet one, Sheet other) {
    this.one = one;
    this.other = other;
  }

  /**
   * @param leaves blocks that are known to be the same
   */
  static Matches<Section> of(Sheet one, Sheet other, Matches<Leaf> leaves) {
    var matching = new SectionMatching(one, other);
    matching.prefaces();
    matching.inOrder(Section::date);
    matching.inOrder(section -> section.isDay() ? null : section.head().text());
    matching.datedAnew(leaves);
    matching.below();
    return matching.matches;
  }

  private void prefaces() {
    if (!one.sections().isEmpty() && !other.sections().isEmpty()) {
      Section first = one.sections().getFirst();
      Section its = other.sections().getFirst();
      if (first.isPreface() && its.isPreface()) {
        matches.join(first, its);
      }
    }
  }

  /** Joins those of the same key, the first with the first and so on. */
  private <K> void inOrder(Function<Section, @Nullable K> key) {
    Map<K, List<Section>> others = new HashMap<>();
    for (Section section : other.sections()) {
      K its = key.apply(section);
      if (its != null && !section.isPreface()) {
        others.computeIfAbsent(its, same -> new ArrayList<>()).add(section);
      }
    }
    Map<K, Integer> counts = new HashMap<>();
    for (Section section : one.sections()) {
      K its = key.apply(section);
      if (its == null || section.isPreface()) {
        continue;
      }
      List<Section> same = others.getOrDefault(its, List.of());
      int count = counts.merge(its, 1, Integer::sum);
      if (count <= same.size()) {
        matches.join(section, same.get(count - 1));
      }
    }
  }

  /** A day with another date whose blocks were mostly those of one day that is gone. */
  private void datedAnew(Matches<Leaf> leaves) {
    for (Section day : other.sections()) {
      if (!day.isDay() || matches.hasOther(day)) {
        continue;
      }
      Map<Section, Integer> counts = new HashMap<>();
      for (Leaf leaf : day.leaves()) {
        Leaf earlier = leaves.oneOf(leaf);
        if (earlier != null) {
          counts.merge(one.section(earlier), 1, Integer::sum);
        }
      }
      counts.forEach(
          (section, count) -> {
            if (count * 2 > section.leaves().size()) {
              matches.join(section, day);
            }
          });
    }
  }

  /** What belongs to no day, below the same day. */
  private void below() {
    for (int i = 1; i < other.sections().size(); i++) {
      Section section = other.sections().get(i);
      Section above = matches.oneOf(other.sections().get(i - 1));
      if (section.isDay() || above == null || above.number() + 1 >= one.sections().size()) {
        continue;
      }
      Section its = one.sections().get(above.number() + 1);
      if (!its.isDay()) {
        matches.join(its, section);
      }
    }
  }
}
