package io.github.diptych.workspace.history;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.change.EntryRestoring;
import io.github.diptych.workspace.TextDifference;
import java.util.List;
import java.util.function.Function;

/**
 * What gives a note, or an entry of one, the words that it had: a change like any that is written,
 * and one step to undo where the note is open.
 */
public final class NoteRestoring {
  private NoteRestoring() {}

  /**
   * The whole note.
   *
   * @param then its text in a commit, with line feeds alone
   */
  public static Function<String, List<TextEdit>> of(String then) {
    return now -> TextDifference.between(now, then);
  }

  /**
   * An entry of it; no edit if there is no place for it, or if it has these words.
   *
   * @param then the note's text in a commit, with line feeds alone
   * @param entry as it is in that text
   */
  public static Function<String, List<TextEdit>> of(
      String then, EntryWords entry, DiaryFormat format) {
    Diary was = Diary.parse(then, format);
    return now ->
        entry
            .in(was)
            .flatMap(found -> EntryRestoring.text(was, found, Diary.parse(now, format)))
            .map(text -> TextDifference.between(now, text))
            .orElse(List.of());
  }
}
