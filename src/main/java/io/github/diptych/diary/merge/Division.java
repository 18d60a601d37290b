package io.github.diptych.diary.merge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a side made of a block by dividing it: blocks of its own beside what is left of it,
 * with sentences that the base has and what is left has not. In a conflict about that block they
 * would stand twice.
 */
final class Division {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？.!?])|\\R");
  private static final int TELLING = 8;

  private final Strands strands;

  Division(Strands strands) {
    this.strands = strands;
  }

  /** The leaf of a side, with the parts of the same base above and below and what is between. */
  List<Leaf> parts(Leaf leaf) {
    Leaf base = strands.of(leaf).base();
    if (base == null) {
      return List.of(leaf);
    }
    int first = farthest(leaf, base, -1);
    int last = farthest(leaf, base, 1);
    return strands.sheet(leaf.side()).leaves().subList(first, last + 1);
  }

  private int farthest(Leaf leaf, Leaf base, int step) {
    List<Leaf> all = strands.sheet(leaf.side()).leaves();
    int farthest = leaf.number();
    for (int i = farthest + step; i >= 0 && i < all.size() && isOwn(all.get(i), leaf); i += step) {
      farthest = isPart(all.get(i), leaf, base) ? i : farthest;
    }
    return farthest;
  }

  /** Whether only this side has it. */
  private boolean isOwn(Leaf other, Leaf leaf) {
    return other.isBlock()
        && other.section() == leaf.section()
        && !strands.of(other).isIn(Side.BASE)
        && !strands.of(other).isIn(leaf.side().other());
  }

  private static boolean isPart(Leaf part, Leaf leaf, Leaf base) {
    Stream<String> sentences =
        SENTENCE_END.splitAsStream(part.body()).filter(each -> each.strip().length() >= TELLING);
    return Stream.concat(sentences, Stream.of(part.body()))
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .anyMatch(words -> base.text().contains(words) && !leaf.text().contains(words));
  }
}
