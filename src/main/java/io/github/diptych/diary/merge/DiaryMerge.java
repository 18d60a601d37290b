package io.github.diptych.diary.merge;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges two versions of a diary by its entries: what both wrote is there, in the order of the days
 * and of each side; what one side deleted goes if the other left it alone; what both changed is a
 * conflict. A text that would not read back as what was put together is merged by lines instead.
 */
public final class DiaryMerge {
  private DiaryMerge() {}

  /**
   * @param base what both sides began with; an empty text if there is none
   * @param mine this machine's version, in whose format all are read
   * @param theirs the other machine's
   */
  public static Merged of(Diary base, Diary mine, Diary theirs) {
    return of(base.text(), mine.text(), theirs.text(), mine.format());
  }

  public static Merged of(String base, String mine, String theirs, DiaryFormat format) {
    return new Versions(base, mine, theirs)
        .by(
            each ->
                byEntries(each, format)
                    .orElseGet(() -> LineMerge.plain(each.base(), each.mine(), each.theirs())));
  }

  /** Empty if it would not read back. */
  static Optional<Merged> byEntries(Versions versions, DiaryFormat format) {
    Sheet base = sheet(Side.BASE, versions.base(), format);
    Sheet mine = sheet(Side.MINE, versions.mine(), format);
    Sheet theirs = sheet(Side.THEIRS, versions.theirs(), format);
    if (base == null || mine == null || theirs == null) {
      return Optional.empty();
    }
    var strands = new Strands(base, mine, theirs);
    return Weave.of(strands).flatMap(items -> set(strands, items, format));
  }

  private static Optional<Merged> set(Strands strands, List<Item> items, DiaryFormat format) {
    var typesetting = new Typesetting(strands, items);
    Merged merged = typesetting.set();
    Sheet read = sheet(Side.BASE, merged.text(), format);
    boolean whole =
        read != null
            && read(read).equals(set(items, typesetting.places(), merged.text()))
            && merged.conflicts().stream().allMatch(Conflict::isWhole);
    return whole ? Optional.of(merged) : Optional.empty();
  }

  private static @Nullable Sheet sheet(Side side, String text, DiaryFormat format) {
    return Sheet.of(side, Diary.parse(text, format)).orElse(null);
  }

  private static List<Part> read(Sheet sheet) {
    return sheet.leaves().stream().map(leaf -> new Part(leaf.kind(), leaf.text())).toList();
  }

  /** What was set; stretches that belong to no day are one where they meet. */
  private static List<Part> set(List<Item> items, List<Span> places, String text) {
    var parts = new ArrayList<Part>();
    for (int i = 0; i < items.size(); i++) {
      Leaf.Kind kind = items.get(i).kind();
      int first = i;
      while (kind == Leaf.Kind.OUTSIDE && i + 1 < items.size() && items.get(i + 1).kind() == kind) {
        i++;
      }
      List<String> blocks = items.get(i).verdict().blocks();
      if (!blocks.isEmpty()) {
        blocks.forEach(block -> parts.add(new Part(kind, block)));
        continue;
      }
      parts.add(new Part(kind, text.substring(places.get(first).start(), places.get(i).end())));
    }
    return parts;
  }

  private record Part(Leaf.Kind kind, String text) {}
}
