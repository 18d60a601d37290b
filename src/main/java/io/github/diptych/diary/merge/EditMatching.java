package io.github.diptych.diary.merge;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.parity.Alignment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Of what is not the same any more: a block is an edit of one that was signed with the same minute,
 * or stood in the same place and looks like it, or is the other half of the same entry.
 *
 * <p>A wrong guess costs a question too many and never a text: what is taken for deleted and for
 * new is asked about like what is taken for edited.
 */
final class EditMatching {
  private static final double ALIKE = 0.5;
  private static final double FAR_ALIKE = 0.7;
  private static final int MOST = 2_500;

  private final Sheet base;
  private final Sheet later;
  private final Matches<Leaf> leaves;
  private final Matches<Section> sections;

  /**
   * @param leaves what is the same; takes what is found
   */
  EditMatching(Sheet base, Sheet later, Matches<Leaf> leaves, Matches<Section> sections) {
    this.base = base;
    this.later = later;
    this.leaves = leaves;
    this.sections = sections;
  }

  void match() {
    sameMinute();
    samePlace();
    sameEntry();
    farAway();
  }

  /** Where no other block has that minute and language: wherever it looks alike, or in its day. */
  private void sameMinute() {
    sameMinute(base.leaves(), later.leaves(), ALIKE);
    for (Section day : base.sections()) {
      Section its = sections.otherOf(day);
      if (its != null) {
        sameMinute(day.leaves(), its.leaves(), 0);
      }
    }
  }

  private void sameMinute(List<Leaf> some, List<Leaf> laterOnes, double least) {
    Map<String, Leaf> ones = once(free(some, false), EditMatching::label);
    Map<String, Leaf> others = once(free(laterOnes, true), EditMatching::label);
    ones.forEach(
        (label, leaf) -> {
          Leaf other = others.get(label);
          if (other != null && Likeness.of(leaf.body(), other.body()) >= least) {
            join(leaf, other);
          }
        });
  }

  static @Nullable String label(Leaf leaf) {
    Block block = leaf.block();
    if (block == null) {
      return null;
    }
    Signature signature = block.signature();
    return signature == null ? null : signature.at() + " " + block.language();
  }

  /** Those whose key no other one has. */
  static Map<String, Leaf> once(List<Leaf> leaves, Function<Leaf, @Nullable String> key) {
    Map<String, Leaf> once = new LinkedHashMap<>();
    Set<String> twice = new HashSet<>();
    for (Leaf leaf : leaves) {
      String its = key.apply(leaf);
      if (its != null && once.putIfAbsent(its, leaf) != null) {
        twice.add(its);
      }
    }
    once.keySet().removeAll(twice);
    return once;
  }

  /** Between the same neighbours, or the same edges of the day. */
  private void samePlace() {
    for (Section day : base.sections()) {
      Section its = sections.otherOf(day);
      if (its == null) {
        continue;
      }
      var ones = new ArrayList<Leaf>();
      int done = 0;
      for (Leaf leaf : day.leaves()) {
        Leaf other = leaves.otherOf(leaf);
        if (other == null) {
          ones.add(leaf);
        } else if (other.section() == its.number()) {
          int at = other.number() - its.head().number() - 1;
          if (at >= done) {
            alike(ones, its.leaves().subList(done, at));
            ones.clear();
            done = at + 1;
          }
        }
      }
      alike(ones, its.leaves().subList(done, its.leaves().size()));
    }
  }

  private void alike(List<Leaf> base, List<Leaf> later) {
    List<Leaf> ones = free(base, false);
    List<Leaf> others = free(later, true);
    if (ones.isEmpty() || others.isEmpty() || (long) ones.size() * others.size() > MOST) {
      return;
    }
    Alignment.of(ones, others, EditMatching::difference, (1 - ALIKE) / 2)
        .forEach(
            pair -> {
              if (pair.one() != null && pair.other() != null) {
                join(pair.one(), pair.other());
              }
            });
  }

  /** Who edits a block leaves its minute; one with another minute has to look very much alike. */
  private static double difference(Leaf one, Leaf other) {
    double likeness = Likeness.of(one.body(), other.body());
    boolean signed = one.minute() != null && other.minute() != null;
    boolean another = signed && !Objects.equals(one.minute(), other.minute());
    return another && likeness < FAR_ALIKE ? 1 : 1 - likeness;
  }

  /** One half of an entry whose other half is known, and of which both versions have one. */
  private void sameEntry() {
    for (Leaf second : base.leaves()) {
      Leaf first = base.leader(second);
      if (first.equals(second)) {
        continue;
      }
      Leaf itsFirst = leaves.otherOf(first);
      Leaf itsSecond = leaves.otherOf(second);
      if (itsFirst != null && itsSecond == null) {
        later.entry(itsFirst).stream()
            .filter(leaf -> !leaf.leads())
            .forEach(leaf -> join(second, leaf));
      } else if (itsFirst == null && itsSecond != null && !itsSecond.leads()) {
        join(first, later.leader(itsSecond));
      }
    }
  }

  /** What was moved and edited as well. */
  private void farAway() {
    List<Leaf> ones = free(base.leaves(), false);
    List<Leaf> others = free(later.leaves(), true);
    if ((long) ones.size() * others.size() > MOST) {
      return;
    }
    for (Leaf one : ones) {
      for (Leaf other : others) {
        if (!leaves.hasOther(other) && 1 - difference(one, other) >= FAR_ALIKE) {
          join(one, other);
        }
      }
    }
  }

  private void join(Leaf one, Leaf other) {
    LeafMatching.join(one, other, leaves);
  }

  /** The blocks among these that are not joined yet. */
  private List<Leaf> free(List<Leaf> some, boolean areLater) {
    return some.stream()
        .filter(Leaf::isBlock)
        .filter(leaf -> areLater ? !leaves.hasOther(leaf) : !leaves.hasOne(leaf))
        .toList();
  }
}
