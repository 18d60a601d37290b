package io.github.diptych.diary;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A text read as a diary. Nothing of it is lost: {@link #print} gives back every unit, whatever the
 * text is. Reading is linear in the length of the text.
 *
 * @param text the text as it was given
 * @param format the format by which it was read
 * @param pieces the text, cut into pieces without gaps
 * @param days the days in the order of the text
 * @param findings what will not read as the writer means it, in the order of the text
 */
public record Diary(
    String text, DiaryFormat format, List<Piece> pieces, List<Day> days, List<Finding> findings) {
  public Diary {
    pieces = List.copyOf(pieces);
    days = List.copyOf(days);
    findings = List.copyOf(findings);
  }

  /** Reads any text whatever; one that is no diary has no days. */
  public static Diary parse(String text, DiaryFormat format) {
    return new DiaryParser(text, format).parse();
  }

  /** The text again, put together from the pieces. */
  public String print() {
    var printed = new StringBuilder(text.length());
    pieces.forEach(piece -> printed.append(text, piece.span().start(), piece.span().end()));
    return printed.toString();
  }

  /** All entries in the order of the text. */
  public List<Entry> entries() {
    return days.stream().flatMap(day -> day.entries().stream()).toList();
  }

  /** The day that an offset lies in or behind; no dearer for a long diary. */
  public Optional<Day> dayAt(int offset) {
    return lastFrom(days, day -> day.span().start(), offset);
  }

  /** The entry that an offset lies in or behind, if one of that day does. */
  public Optional<Entry> entryAt(int offset) {
    return dayAt(offset)
        .filter(day -> offset <= day.span().end())
        .flatMap(day -> lastFrom(day.entries(), entry -> entry.span().start(), offset));
  }

  /** Whether an entry's other language can still be written behind it. */
  public boolean waits(Entry entry) {
    return format.isBilingual()
        && entry.second() == null
        && entry.first().language() != format.languages().getLast();
  }

  /**
   * Whether an entry lacks its second language, or has it as a draft that nobody signed. In a diary
   * of one language nothing does.
   */
  public boolean isUntranslated(Entry entry) {
    return format.isBilingual() && !Drafting.isWritten(entry, text);
  }

  private static <T> Optional<T> lastFrom(List<T> sorted, ToIntFunction<T> start, int offset) {
    int count =
        Bisection.count(sorted.size(), index -> start.applyAsInt(sorted.get(index)) <= offset);
    return count == 0 ? Optional.empty() : Optional.of(sorted.get(count - 1));
  }

  /** Whether there is a day heading and, under one, a signature. */
  public boolean isDiary() {
    return days.stream()
        .flatMap(day -> day.blocks().stream())
        .anyMatch(block -> block.signature() != null);
  }
}
