package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows all leaves and sections through the three versions. */
final class Strands {
  private final Map<Side, Sheet> sheets;
  private final Map<Leaf, Strand<Leaf>> leaves = new HashMap<>();
  private final Map<Section, Strand<Section>> sections = new HashMap<>();
  private final List<Strand<Leaf>> all = new ArrayList<>();
  private final List<Strand<Section>> allSections = new ArrayList<>();
  private final Set<Leaf> moved = new HashSet<>();
  private final Set<Section> movedSections = new HashSet<>();

  Strands(Sheet base, Sheet mine, Sheet theirs) {
    sheets = Map.of(Side.BASE, base, Side.MINE, mine, Side.THEIRS, theirs);
    LeafMatching.Found my = LeafMatching.of(base, mine);
    LeafMatching.Found their = LeafMatching.of(base, theirs);
    var added = new AddedMatching(mine, theirs, my, their);
    follow(
        added.sections(),
        my.sections(),
        their.sections(),
        base.sections(),
        mine.sections(),
        theirs.sections(),
        allSections);
    allSections.forEach(strand -> enter(strand, sections));
    follow(
        added.leaves(),
        my.leaves(),
        their.leaves(),
        base.leaves(),
        mine.leaves(),
        theirs.leaves(),
        all);
    all.removeIf(strand -> strand.any().kind() == Leaf.Kind.DAY_HEADING);
    all.removeIf(strand -> strand.any().kind() == Leaf.Kind.OUTSIDE);
    all.forEach(strand -> enter(strand, leaves));
    moved.addAll(my.moved());
    moved.addAll(their.moved());
    movedSections.addAll(my.movedSections());
    movedSections.addAll(their.movedSections());
  }

  private static <T> void follow(
      Matches<T> added,
      Matches<T> my,
      Matches<T> their,
      List<T> base,
      List<T> mine,
      List<T> theirs,
      List<Strand<T>> all) {
    Set<T> done = new HashSet<>();
    for (T one : base) {
      T itsMine = my.otherOf(one);
      T itsTheirs = their.otherOf(one);
      itsTheirs = itsTheirs != null ? itsTheirs : added.otherOf(itsMine);
      itsMine = itsMine != null ? itsMine : added.oneOf(itsTheirs);
      all.add(new Strand<>(one, itsMine, itsTheirs));
      add(itsMine, done);
      add(itsTheirs, done);
    }
    for (T one : mine) {
      if (!done.contains(one)) {
        T other = added.otherOf(one);
        all.add(new Strand<>(null, one, other));
        add(other, done);
      }
    }
    for (T one : theirs) {
      if (!done.contains(one)) {
        all.add(new Strand<>(null, null, one));
      }
    }
  }

  private static <T> void add(@Nullable T one, Set<T> done) {
    if (one != null) {
      done.add(one);
    }
  }

  private static <T> void enter(Strand<T> strand, Map<T, Strand<T>> strands) {
    for (Side side : Side.values()) {
      T leaf = strand.in(side);
      if (leaf != null) {
        strands.put(leaf, strand);
      }
    }
  }

  /** The blocks and empty headings. */
  List<Strand<Leaf>> all() {
    return all;
  }

  List<Strand<Section>> sections() {
    return allSections;
  }

  Sheet sheet(Side side) {
    return Objects.requireNonNull(sheets.get(side));
  }

  Strand<Leaf> of(Leaf leaf) {
    return Objects.requireNonNull(leaves.get(leaf));
  }

  Strand<Section> of(Section section) {
    return Objects.requireNonNull(sections.get(section));
  }

  /** The section that a leaf stands in on its side. */
  Strand<Section> sectionOf(Leaf leaf) {
    return of(sheet(leaf.side()).section(leaf));
  }

  /** What opens the entry that a leaf stands in on its side. */
  Strand<Leaf> leaderOf(Leaf leaf) {
    return of(sheet(leaf.side()).leader(leaf));
  }

  /** Whether one side has it elsewhere than the base. */
  boolean isMoved(Strand<Leaf> strand, Side side) {
    Leaf leaf = strand.in(side);
    return leaf != null && moved.contains(leaf);
  }

  boolean isSectionMoved(Strand<Section> strand, Side side) {
    Section section = strand.in(side);
    return section != null && movedSections.contains(section);
  }
}
