package io.github.diptych.diary.merge;

import io.github.diptych.diary.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conflict before it is known where it will stand. Two are never the same. */
final class Seed {
  private final @Nullable String base;
  private final @Nullable String mine;
  private final @Nullable String theirs;
  private final List<Language> languages;

  private Seed(
      @Nullable String base, @Nullable String mine, @Nullable String theirs, Stream<Leaf> leaves) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.languages =
        leaves
            .map(leaf -> leaf.block() == null ? null : leaf.block().language())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
  }

  /** About one leaf as it stands. */
  static Seed of(Strand<Leaf> strand) {
    return new Seed(
        text(strand.base()),
        text(strand.mine()),
        text(strand.theirs()),
        Stream.of(Side.values()).map(strand::in).filter(Objects::nonNull));
  }

  /**
   * About one leaf of the base, and what the sides made of it.
   *
   * @param leaves those that it is about
   */
  static Seed of(Strand<Leaf> strand, String mine, String theirs, Stream<Leaf> leaves) {
    return new Seed(text(strand.base()), mine, theirs, leaves);
  }

  /** About a heading or a stretch. */
  static Seed ofHead(Strand<Section> strand) {
    return new Seed(
        head(strand.base()), head(strand.mine()), head(strand.theirs()), Stream.empty());
  }

  /** About a whole entry, which only one side has still. */
  static Seed ofEntry(Sheet base, List<Leaf> was, Sheet side, List<Leaf> is) {
    String text = side.text(is);
    boolean mine = side.side() == Side.MINE;
    return new Seed(
        base.text(was),
        mine ? text : null,
        mine ? null : text,
        Stream.concat(was.stream(), is.stream()));
  }

  Conflict at(Standing standing, @Nullable LocalDate day) {
    return new Conflict(base, mine, theirs, day, languages, standing);
  }

  private static @Nullable String text(@Nullable Leaf leaf) {
    return leaf == null ? null : leaf.text();
  }

  private static @Nullable String head(@Nullable Section section) {
    return section == null ? null : section.head().text();
  }
}
