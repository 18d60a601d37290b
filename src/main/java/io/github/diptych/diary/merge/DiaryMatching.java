package io.github.diptych.diary.merge;

import io.github.diptych.diary.Diary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which headings and blocks of one version of a diary are which of another: what a merge goes by,
 * for whoever shows what has changed.
 */
public final class DiaryMatching {
  private final Sheet before;
  private final Sheet now;
  private final LeafMatching.Found found;

  private DiaryMatching(Sheet before, Sheet now) {
    this.before = before;
    this.now = now;
    this.found = LeafMatching.of(before, now);
  }

  /**
   * All parts of both, in the order in which they stand now; what is gone comes behind what stood
   * above it. Empty if one of them cannot be taken apart without loss.
   */
  public static Optional<List<MatchedPart>> of(Diary before, Diary now) {
    Optional<Sheet> one = Sheet.of(Side.BASE, before);
    Optional<Sheet> other = Sheet.of(Side.MINE, now);
    return one.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(new DiaryMatching(one.get(), other.get()).parts());
  }

  private List<MatchedPart> parts() {
    Map<Leaf, List<Leaf>> goneBelow = new HashMap<>();
    var parts = new ArrayList<MatchedPart>();
    Leaf above = null;
    for (Leaf leaf : before.leaves()) {
      Leaf its = its(leaf);
      if (its != null) {
        above = its;
      } else if (above == null) {
        parts.add(gone(leaf));
      } else {
        goneBelow.computeIfAbsent(above, some -> new ArrayList<>()).add(leaf);
      }
    }
    for (Leaf leaf : now.leaves()) {
      Leaf was = was(leaf);
      parts.add(
          new MatchedPart(
              was == null ? null : DiaryPart.of(was, before),
              DiaryPart.of(leaf, now),
              was != null && isMoved(leaf)));
      goneBelow.getOrDefault(leaf, List.of()).forEach(each -> parts.add(gone(each)));
    }
    return parts;
  }

  private MatchedPart gone(Leaf leaf) {
    return new MatchedPart(DiaryPart.of(leaf, before), null, false);
  }

  /** A heading, or what belongs to no day, goes by its section. */
  private @Nullable Leaf its(Leaf leaf) {
    Leaf its = found.leaves().otherOf(leaf);
    Section section = before.section(leaf);
    if (its != null || !section.head().equals(leaf)) {
      return its;
    }
    Section other = found.sections().otherOf(section);
    return other == null || other.head().kind() != leaf.kind() ? null : other.head();
  }

  private @Nullable Leaf was(Leaf leaf) {
    Leaf was = found.leaves().oneOf(leaf);
    Section section = now.section(leaf);
    if (was != null || !section.head().equals(leaf)) {
      return was;
    }
    Section other = found.sections().oneOf(section);
    return other == null || other.head().kind() != leaf.kind() ? null : other.head();
  }

  private boolean isMoved(Leaf leaf) {
    Section section = now.section(leaf);
    return section.head().equals(leaf)
        ? found.movedSections().contains(section)
        : found.moved().contains(leaf);
  }
}
