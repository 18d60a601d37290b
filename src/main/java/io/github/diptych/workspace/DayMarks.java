package io.github.diptych.workspace;

import io.github.diptych.diary.Entry;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days of the whole diary, for the calendar.
 *
 * @param days what was written on each day that has an entry
 */
public record DayMarks(Map<LocalDate, Mark> days) {
  /**
   * @param entries how many
   * @param untranslated how many of them are in one language only
   * @param note where the day's first entry is
   * @param start of that entry, in UTF-16 units of the editor's text
   */
  public record Mark(int entries, int untranslated, VaultPath note, int start) {
    Mark and(Entry entry) {
      return new Mark(entries + 1, untranslated + (entry.second() == null ? 1 : 0), note, start);
    }
  }

  public static DayMarks of(List<DiaryNote> notes) {
    var days = new TreeMap<LocalDate, Mark>();
    for (DiaryNote note : notes) {
      for (Entry entry : note.diary().entries()) {
        var mark =
            days.computeIfAbsent(
                entry.day(), day -> new Mark(0, 0, note.path(), startInEditor(note, entry)));
        days.put(entry.day(), mark.and(entry));
      }
    }
    return new DayMarks(days);
  }

  /** The editor knows one unit for each line end, whatever the file has. */
  private static int startInEditor(DiaryNote note, Entry entry) {
    var before = note.diary().text().substring(0, entry.first().span().start());
    return LineEnds.toEditor(before).length();
  }
}
