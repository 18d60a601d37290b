package io.github.diptych.diary.change;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two texts of a note: a diary's by entries, any other's by lines. Blank lines
 * and separators are no words, so none of them is told of.
 *
 * @param changes in the order of the later text; empty if no word changed
 * @param byEntries whether it is a diary
 */
public record NoteChanges(List<EntryChange> changes, boolean byEntries) {
  public NoteChanges {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two texts with line feeds alone.
   *
   * @param before empty for a note that is new
   * @param after empty for one that is gone
   */
  public static NoteChanges of(String before, String after, DiaryFormat format) {
    Diary one = Diary.parse(before, format);
    Diary other = Diary.parse(after, format);
    Optional<List<EntryChange>> entries =
        one.isDiary() || other.isDiary() ? EntryChanges.of(one, other) : Optional.empty();
    return entries
        .map(changes -> new NoteChanges(changes, true))
        .orElseGet(() -> new NoteChanges(LineChanges.of(before, after), false));
  }

  /** Compares two texts that are no notes, by their lines. */
  public static NoteChanges ofLines(String before, String after) {
    return new NoteChanges(LineChanges.of(before, after), false);
  }
}
