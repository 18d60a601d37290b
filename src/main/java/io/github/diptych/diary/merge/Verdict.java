package io.github.diptych.diary.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of something that stays.
 *
 * @param blocks what stands in the merged text, if that is more than one block
 * @param text what stands there
 * @param seed the conflict about all of it; null if there is none
 * @param inside conflicts about some of its lines, by their places in it
 */
record Verdict(List<String> blocks, String text, @Nullable Seed seed, List<Conflict> inside) {
  Verdict {
    blocks = List.copyOf(blocks);
    inside = List.copyOf(inside);
  }

  static Verdict of(String text) {
    return new Verdict(List.of(), text, null, List.of());
  }

  /** A conflict about what one block was divided into. */
  static Verdict open(List<Leaf> blocks, String text, Seed seed) {
    List<String> texts = blocks.size() < 2 ? List.of() : blocks.stream().map(Leaf::text).toList();
    return new Verdict(texts, text, seed, List.of());
  }

  static Verdict open(String text, Seed seed) {
    return new Verdict(List.of(), text, seed, List.of());
  }
}
