package io.github.diptych.workspace;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Parity;
import io.github.diptych.diary.parity.ReadText;
import io.github.diptych.markdown.Elements;
import java.util.List;

/** What one language of an entry has and the other has not (issue 5). */
public final class EntryParity {
  private final Diary diary;
  private final ReadText read;

  /**
   * @param read the diary's text
   */
  private EntryParity(Diary diary, ReadText read) {
    this.diary = diary;
    this.read = read;
  }

  /**
   * Reads the diary's whole text: not for the UI thread.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static EntryParity in(Diary diary) {
    return new EntryParity(diary, Elements.in(diary.text()));
  }

  /**
   * What the two languages of one entry do not share; nothing if it is in one language. The same as
   * {@link #all} says of it, and of a long note no more is read than it takes.
   *
   * @param entry one of the diary's
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static List<Disparity> of(Diary diary, Entry entry) {
    return entry.second() == null ? List.of() : of(EntryText.of(diary, entry));
  }

  static List<Disparity> of(EntryText entry) {
    ReadText read = Elements.in(entry.diary().text());
    return of(read, entry.entry()).stream().map(each -> each.moved(entry.shift())).toList();
  }

  /** An entry and what its two languages do not share; nothing if it is in one language. */
  public record Compared(Entry entry, List<Disparity> disparities) {}

  /** All entries, in the order of the text. */
  public List<Compared> all() {
    return diary.entries().stream().map(entry -> new Compared(entry, of(read, entry))).toList();
  }

  static List<Disparity> of(ReadText read, Entry entry) {
    Block second = entry.second();
    return second == null
        ? List.of()
        : Parity.of(read.contents(entry.first()), read.contents(second));
  }
}
