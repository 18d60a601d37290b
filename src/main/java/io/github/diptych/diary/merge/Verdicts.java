package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides of every block whether it stays and with which words. What one side deleted goes only if
 * the other left it as it was: not edited, signed, moved or translated.
 */
final class Verdicts {
  private final Strands strands;
  private final BlockMerge blocks;
  private final Map<Strand<Leaf>, Verdict> verdicts = new HashMap<>();
  private final Set<Strand<Leaf>> decided = new HashSet<>();

  private Verdicts(Strands strands) {
    this.strands = strands;
    this.blocks = new BlockMerge(strands.sheet(Side.MINE).diary().format());
  }

  /** What stays; what is missing here is gone. */
  static Map<Strand<Leaf>, Verdict> of(Strands strands) {
    var verdicts = new Verdicts(strands);
    verdicts.deletedEntries();
    for (Strand<Leaf> strand : strands.all()) {
      if (!verdicts.decided.contains(strand)) {
        verdicts.decide(strand);
      }
    }
    return verdicts.verdicts;
  }

  private void deletedEntries() {
    Sheet base = strands.sheet(Side.BASE);
    for (Leaf leaf : base.leaves()) {
      if (leaf.isBlock() && leaf.leads()) {
        List<Leaf> entry = base.entry(leaf);
        deleted(entry, Side.MINE);
        deleted(entry, Side.THEIRS);
      }
    }
  }

  /** Looks whether a side deleted a whole entry of which the other still has something. */
  private void deleted(List<Leaf> entry, Side by) {
    List<Strand<Leaf>> all = entry.stream().map(strands::of).toList();
    Side other = by.other();
    List<Leaf> left =
        all.stream().map(strand -> strand.in(other)).filter(Objects::nonNull).toList();
    if (all.stream().anyMatch(strand -> strand.isIn(by)) || left.isEmpty()) {
      return;
    }
    List<Leaf> standing = new ArrayList<>(left);
    left.forEach(leaf -> standing.addAll(translations(leaf)));
    standing.sort(Comparator.comparingInt(Leaf::number));
    boolean changed =
        standing.size() > left.size() || left.stream().anyMatch(leaf -> isChanged(leaf, other));
    decided.addAll(all);
    standing.forEach(leaf -> decided.add(strands.of(leaf)));
    if (changed) {
      neighbours(standing).forEach(some -> open(entry, some));
    }
  }

  private void open(List<Leaf> entry, List<Leaf> standing) {
    Sheet side = strands.sheet(standing.getFirst().side());
    Seed seed = Seed.ofEntry(strands.sheet(Side.BASE), entry, side, standing);
    standing.forEach(leaf -> verdicts.put(strands.of(leaf), Verdict.open(leaf.text(), seed)));
  }

  /** Those that stand one behind the other together; an entry can have been taken apart. */
  private static List<List<Leaf>> neighbours(List<Leaf> leaves) {
    var all = new ArrayList<List<Leaf>>();
    for (Leaf leaf : leaves) {
      boolean joins = !all.isEmpty() && all.getLast().getLast().number() + 1 == leaf.number();
      if (!joins) {
        all.add(new ArrayList<>());
      }
      all.getLast().add(leaf);
    }
    return all;
  }

  /** The second halves that only this side has, for a first half. */
  private List<Leaf> translations(Leaf first) {
    return strands.sheet(first.side()).entry(first).stream()
        .filter(leaf -> !leaf.leads())
        .filter(leaf -> !strands.of(leaf).isIn(Side.BASE))
        .filter(leaf -> !strands.of(leaf).isIn(first.side().other()))
        .toList();
  }

  private boolean isChanged(Leaf leaf, Side side) {
    Strand<Leaf> strand = strands.of(leaf);
    Leaf base = strand.base();
    return base == null || !base.text().equals(leaf.text()) || strands.isMoved(strand, side);
  }

  private void decide(Strand<Leaf> strand) {
    Leaf mine = strand.mine();
    Leaf theirs = strand.theirs();
    if (mine != null && theirs != null) {
      verdicts.put(strand, both(strand, mine, theirs));
    } else if (mine != null) {
      one(strand, mine);
    } else if (theirs != null) {
      one(strand, theirs);
    }
  }

  private Verdict both(Strand<Leaf> strand, Leaf mine, Leaf theirs) {
    Leaf base = strand.base();
    String text = BlockMerge.changed(base == null ? null : base.text(), mine.text(), theirs.text());
    if (text == null && mine.isBlock()) {
      text = base == null ? signed(mine, theirs) : blocks.merged(base, mine, theirs);
    }
    if (text != null || !mine.isBlock()) {
      return Verdict.of(text == null ? mine.text() : text);
    }
    return open(strand, mine, theirs);
  }

  /** What one side made of it by dividing it is one version with the rest of it. */
  private Verdict open(Strand<Leaf> strand, Leaf mine, Leaf theirs) {
    var division = new Division(strands);
    List<Leaf> my = division.parts(mine);
    List<Leaf> their = division.parts(theirs);
    String text = strands.sheet(Side.MINE).text(my);
    Seed seed =
        Seed.of(
            strand,
            text,
            strands.sheet(Side.THEIRS).text(their),
            Stream.concat(my.stream(), their.stream()));
    my.forEach(leaf -> decided.add(strands.of(leaf)));
    their.forEach(leaf -> decided.add(strands.of(leaf)));
    return Verdict.open(my, text, seed);
  }

  /** The one that is signed, of two with the same words; null if that is not all. */
  private static @Nullable String signed(Leaf mine, Leaf theirs) {
    if (!mine.body().equals(theirs.body()) || (mine.minute() != null && theirs.minute() != null)) {
      return null;
    }
    return mine.minute() != null ? mine.text() : theirs.text();
  }

  /** What the other side deleted, or what only this one has. */
  private void one(Strand<Leaf> strand, Leaf leaf) {
    Leaf base = strand.base();
    if (base == null) {
      verdicts.put(strand, Verdict.of(leaf.text()));
    } else if (!base.text().equals(leaf.text())) {
      verdicts.put(strand, Verdict.open(leaf.text(), Seed.of(strand)));
    }
  }
}
