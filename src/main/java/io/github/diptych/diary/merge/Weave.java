package io.github.diptych.diary.merge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of what stays: day by day, and within a day entry by entry. What one side alone put
 * elsewhere is there; a second half stays behind its first, whatever came between.
 */
final class Weave {
  private final Strands strands;
  private final Map<Strand<Leaf>, Verdict> verdicts;
  private final Map<Strand<Section>, Verdict> heads;
  private final Map<Strand<Leaf>, Strand<Leaf>> leaders = new HashMap<>();
  private final Map<Strand<Leaf>, List<Strand<Leaf>>> followers = new HashMap<>();
  private final Map<Strand<Section>, List<Strand<Leaf>>> content = new HashMap<>();

  private Weave(Strands strands) {
    this.strands = strands;
    this.verdicts = Verdicts.of(strands);
    this.heads = new HashMap<>(HeadVerdicts.of(strands));
    findLeaders();
  }

  /** Empty if something that stays found no place. */
  static Optional<List<Item>> of(Strands strands) {
    var weave = new Weave(strands);
    List<Item> items = weave.items();
    long placed = items.stream().filter(item -> weave.verdicts.containsKey(item.from())).count();
    return placed == weave.verdicts.size() ? Optional.of(items) : Optional.empty();
  }

  /** Each block that stays goes with the one that opens its entry, if that stays. */
  private void findLeaders() {
    List<Strand<Leaf>> staying = strands.all().stream().filter(verdicts::containsKey).toList();
    for (Strand<Leaf> strand : staying) {
      Strand<Leaf> leader = decided(strand, strands::leaderOf);
      leaders.put(strand, verdicts.containsKey(leader) ? leader : strand);
    }
    for (Strand<Leaf> strand : staying) {
      Strand<Leaf> leader = leaders.getOrDefault(strand, strand);
      if (leader.equals(strand) || !leader.equals(leaders.get(leader))) {
        Strand<Section> section = decided(strand, strands::sectionOf);
        content.computeIfAbsent(section, same -> new ArrayList<>()).add(strand);
        heads.computeIfAbsent(section, HeadVerdicts::needed);
      } else {
        followers.computeIfAbsent(leader, same -> new ArrayList<>()).add(strand);
      }
    }
    followers.values().forEach(each -> each.sort(translationsFirst()));
  }

  /** What the side says that changed it, as to where a strand belongs; mine if both did. */
  private <R> R decided(Strand<Leaf> strand, Function<Leaf, R> belongs) {
    R base = strand.base() == null ? null : belongs.apply(strand.base());
    R mine = strand.mine() == null ? null : belongs.apply(strand.mine());
    R theirs = strand.theirs() == null ? null : belongs.apply(strand.theirs());
    boolean byTheirs = mine == null || (theirs != null && mine.equals(base));
    return Objects.requireNonNull(byTheirs ? theirs : mine);
  }

  private static Comparator<Strand<Leaf>> translationsFirst() {
    Comparator<Strand<Leaf>> newFirst =
        Comparator.comparingInt(strand -> strand.isIn(Side.BASE) ? 1 : 0);
    return newFirst
        .thenComparing(strand -> strand.any().side())
        .thenComparingInt(strand -> strand.any().number());
  }

  private List<Item> items() {
    var items = new ArrayList<Item>();
    for (Strand<Section> section : sections()) {
      Verdict head = Objects.requireNonNull(heads.get(section));
      LocalDate date = date(section, head);
      if (!head.text().isBlank()) {
        Leaf.Kind kind = section.any().head().kind();
        items.add(new Item(heads(section), head, kind, date));
      }
      for (Strand<Leaf> leader : entries(section)) {
        add(leader, date, items);
        followers.getOrDefault(leader, List.of()).forEach(each -> add(each, date, items));
      }
    }
    return items;
  }

  private void add(Strand<Leaf> strand, @Nullable LocalDate day, List<Item> items) {
    Verdict verdict = Objects.requireNonNull(verdicts.get(strand));
    items.add(new Item(strand, verdict, strand.any().kind(), day));
  }

  private static Strand<Leaf> heads(Strand<Section> section) {
    return new Strand<>(head(section.base()), head(section.mine()), head(section.theirs()));
  }

  private static @Nullable Leaf head(@Nullable Section section) {
    return section == null ? null : section.head();
  }

  private static @Nullable LocalDate date(Strand<Section> section) {
    return section.any().date();
  }

  /** The date that the heading says which stays. */
  private static @Nullable LocalDate date(Strand<Section> section, Verdict head) {
    Section theirs = section.theirs();
    return theirs != null && theirs.head().text().equals(head.text())
        ? theirs.date()
        : date(section);
  }

  private List<Strand<Section>> sections() {
    List<Strand<Section>> mine = new ArrayList<>();
    for (Section section : strands.sheet(Side.MINE).sections()) {
      Strand<Section> strand = strands.of(section);
      boolean movedByTheirs =
          strand.isIn(Side.THEIRS)
              && strands.isSectionMoved(strand, Side.THEIRS)
              && !strands.isSectionMoved(strand, Side.MINE);
      if (heads.containsKey(strand) && !movedByTheirs) {
        mine.add(strand);
      }
    }
    List<Strand<Section>> theirs =
        strands.sheet(Side.THEIRS).sections().stream()
            .map(strands::of)
            .filter(heads::containsKey)
            .toList();
    boolean latestFirst = isLatestFirst(mine);
    return Interleaving.of(
        mine,
        theirs,
        strand -> !strand.isIn(Side.THEIRS) || strands.isSectionMoved(strand, Side.MINE),
        (my, their) -> precedes(my, their, latestFirst));
  }

  private static boolean isLatestFirst(List<Strand<Section>> sections) {
    List<LocalDate> dates = sections.stream().map(Weave::date).filter(Objects::nonNull).toList();
    int downs = 0;
    for (int i = 1; i < dates.size(); i++) {
      downs += Integer.signum(dates.get(i - 1).compareTo(dates.get(i)));
    }
    return downs > 0;
  }

  private static boolean precedes(Strand<Section> my, Strand<Section> their, boolean latestFirst) {
    LocalDate mine = date(my);
    LocalDate theirs = date(their);
    if (mine == null || theirs == null) {
      return their.any().isPreface() || (mine == null && !my.any().isPreface() && theirs != null);
    }
    return latestFirst ? theirs.isAfter(mine) : theirs.isBefore(mine);
  }

  /** What opens the entries of a day, in their order. */
  private List<Strand<Leaf>> entries(Strand<Section> section) {
    List<Strand<Leaf>> here = content.getOrDefault(section, List.of());
    if (here.isEmpty()) {
      return here;
    }
    var inPlace = new HashSet<>(here);
    List<Strand<Leaf>> mine =
        row(section.mine()).stream()
            .filter(strand -> inPlace.contains(strand) && !isPlacedByTheirs(strand))
            .toList();
    List<Strand<Leaf>> theirs = row(section.theirs()).stream().filter(inPlace::contains).toList();
    return Interleaving.of(
        mine,
        theirs,
        strand -> !strand.isIn(Side.THEIRS) || strands.isMoved(strand, Side.MINE),
        Weave::precedesEntry);
  }

  private List<Strand<Leaf>> row(@Nullable Section section) {
    return section == null ? List.of() : section.leaves().stream().map(strands::of).toList();
  }

  private boolean isPlacedByTheirs(Strand<Leaf> strand) {
    return strand.isIn(Side.THEIRS)
        && strands.isMoved(strand, Side.THEIRS)
        && !strands.isMoved(strand, Side.MINE);
  }

  private static boolean precedesEntry(Strand<Leaf> my, Strand<Leaf> their) {
    Leaf mine = my.any();
    Leaf theirs = their.any();
    if (mine.isBlock() != theirs.isBlock()) {
      return theirs.isBlock();
    }
    LocalDateTime minute = mine.minute();
    LocalDateTime its = theirs.minute();
    return minute != null && its != null && its.isBefore(minute);
  }
}
