package io.github.diptych.diary.lookback;

import io.github.diptych.diary.lookback.YearMap.Heat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A whole diary, looked back on. Immutable: what is asked is answered from memory, and a month
 * costs no more in a long diary than in a short one.
 */
public final class Past {
  private static final int LEVELS = 4;

  /** For how many days tonight and tomorrow are worth a thought. */
  private static final int SOON_DAYS = 7;

  private final List<PastEntry> entries;
  private final NavigableMap<LocalDate, PastDay> days = new TreeMap<>();
  private final List<Intention> intentions;
  private final List<Offer> offers;

  private Past(List<PastEntry> entries, List<Intention> intentions, List<Offer> offers) {
    this.entries = List.copyOf(entries);
    this.intentions = List.copyOf(intentions);
    Set<String> meant = new HashSet<>();
    intentions.forEach(each -> meant.add(each.day() + " " + each.first().words()));
    this.offers =
        offers.stream().filter(each -> !meant.contains(each.day() + " " + each.words())).toList();
    Map<LocalDate, List<Intention>> open = new HashMap<>();
    for (Intention each : open()) {
      if (each.day() != null) {
        open.computeIfAbsent(each.day(), day -> new ArrayList<>()).add(each);
      }
    }
    Map<LocalDate, List<PastEntry>> written = new TreeMap<>();
    entries.forEach(
        each -> written.computeIfAbsent(each.day(), day -> new ArrayList<>()).add(each));
    written.forEach(
        (day, all) -> days.put(day, new PastDay(day, all, open.getOrDefault(day, List.of()))));
  }

  /** Days come in their order, and within a day what stands in the notes in theirs. */
  public static Past of(Collection<PastNote> notes) {
    var entries = new ArrayList<PastEntry>();
    var intentions = new ArrayList<Intention>();
    var offers = new ArrayList<Offer>();
    for (PastNote note : notes) {
      entries.addAll(note.entries());
      intentions.addAll(note.intentions());
      offers.addAll(note.offers());
    }
    entries.sort(Comparator.comparing(PastEntry::day));
    intentions.sort(
        Comparator.comparing(Intention::day, Comparator.nullsLast(Comparator.naturalOrder())));
    offers.sort(Comparator.comparing(Offer::day));
    return new Past(entries, intentions, offers);
  }

  /** All entries, the oldest first. */
  public List<PastEntry> entries() {
    return entries;
  }

  /** All days on which something was written, the oldest first. */
  public List<PastDay> days() {
    return List.copyOf(days.values());
  }

  /** The days with those of their entries alone that are meant, the oldest first. */
  public List<PastDay> days(Predicate<PastEntry> meant) {
    var chosen = new ArrayList<PastDay>();
    for (PastDay day : days.values()) {
      List<PastEntry> some = day.entries().stream().filter(meant).toList();
      if (!some.isEmpty()) {
        chosen.add(new PastDay(day.day(), some, day.open()));
      }
    }
    return chosen;
  }

  public Optional<PastDay> day(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  public MonthPage month(YearMonth month) {
    return new MonthPage(
        month, List.copyOf(days.subMap(month.atDay(1), true, month.atEndOfMonth(), true).values()));
  }

  /** What was written in each month in which anything was, the oldest first. */
  public SequencedMap<YearMonth, Tally> months() {
    var months = new TreeMap<YearMonth, Tally>();
    days.values()
        .forEach(
            day ->
                months.merge(
                    YearMonth.from(day.day()), Tally.of(day), (known, more) -> known.and(day)));
    return months;
  }

  public Tally total() {
    Tally total = Tally.NONE;
    for (PastDay day : days.values()) {
      total = total.and(day);
    }
    return total;
  }

  public YearMap year(int year) {
    var first = LocalDate.of(year, 1, 1);
    int[] volumes =
        days.subMap(first, first.plusYears(1)).values().stream()
            .mapToInt(Past::volume)
            .sorted()
            .toArray();
    return new YearMap(
        year,
        IntStream.range(0, first.lengthOfYear())
            .mapToObj(first::plusDays)
            .map(date -> heat(date, volumes))
            .toList());
  }

  private Heat heat(LocalDate date, int[] volumes) {
    PastDay day = days.get(date);
    if (day == null) {
      return new Heat(date, 0, Tally.NONE);
    }
    long fewer = Arrays.stream(volumes).takeWhile(volume -> volume < volume(day)).count();
    int level = 1 + (int) (fewer * LEVELS / volumes.length);
    return new Heat(date, level, Tally.of(day));
  }

  /** How much of a day's time went into it: both languages count, and an empty entry a little. */
  private static int volume(PastDay day) {
    return day.han() + day.words() + 1;
  }

  /**
   * What was written on this day in other years, the latest year first. The 29th of February is
   * remembered on the 28th in years that have none.
   */
  public List<PastDay> onThisDay(LocalDate today) {
    boolean leapless = today.getMonthValue() == 2 && today.getDayOfMonth() == 28;
    boolean both = leapless && !today.isLeapYear();
    return days.descendingMap().values().stream()
        .filter(day -> day.day().getYear() != today.getYear())
        .filter(
            day ->
                MonthDay.from(day.day()).equals(MonthDay.from(today))
                    || (both && MonthDay.from(day.day()).equals(MonthDay.of(2, 29))))
        .toList();
  }

  public Streak streak(LocalDate today) {
    return Streak.of(days.navigableKeySet(), today);
  }

  /** The most frequent first; of equals the one that came first. */
  public List<TagCount> tags() {
    return TagCount.of(entries).stream()
        .sorted(Comparator.comparingInt(TagCount::entries).reversed())
        .toList();
  }

  /** The entries that bear a tag, by their days, the oldest first. */
  public List<PastDay> tagged(String tag) {
    String key = Tags.key(tag);
    return days(entry -> entry.tags().stream().anyMatch(each -> Tags.key(each).equals(key)));
  }

  /** What is still to be done, the oldest day first, what is under no day last. */
  public List<Intention> open() {
    return intentions.stream().filter(Intention::isOpen).toList();
  }

  /** What may be intentions and is none yet, the oldest day first. */
  public List<Offer> offers() {
    return offers;
  }

  /** Of those, what was written lately: what was meant for a night long ago is meant no more. */
  public List<Offer> offers(LocalDate today) {
    return offers.stream()
        .filter(offer -> offer.day().isAfter(today.minusDays(SOON_DAYS)))
        .toList();
  }

  /** Any entry; empty if there is none. */
  public Optional<PastEntry> any(RandomGenerator chance) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(entries.get(chance.nextInt(entries.size())));
  }
}
