package io.github.diptych.workspace;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Contents;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Parity;
import io.github.diptych.markdown.Elements;
import java.util.List;

/** What one language of an entry has and the other has not (issue 5). */
public final class EntryParity {
  private final Diary diary;
  private final Elements.Found found;

  /**
   * @param found of the diary's text
   */
  private EntryParity(Diary diary, Elements.Found found) {
    this.diary = diary;
    this.found = found;
  }

  /**
   * Reads the diary's whole text: not for the UI thread.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static EntryParity in(Diary diary) {
    return new EntryParity(diary, Elements.in(diary.text()));
  }

  /** An entry and what its two languages do not share; nothing if it is in one language. */
  public record Compared(Entry entry, List<Disparity> disparities) {}

  /** All entries, in the order of the text. */
  public List<Compared> all() {
    return diary.entries().stream().map(entry -> new Compared(entry, of(entry))).toList();
  }

  private List<Disparity> of(Entry entry) {
    Block second = entry.second();
    return second == null ? List.of() : Parity.of(contents(entry.first()), contents(second));
  }

  private Contents contents(Block block) {
    var signature = block.signature();
    Span signed =
        signature == null ? new Span(block.span().end(), block.span().end()) : signature.span();
    return Contents.of(block.span(), found.elements(), found.words(), signed);
  }
}
