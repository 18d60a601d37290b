package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.lookback.PastNote;
import io.github.diptych.diary.lookback.PastReading;
import io.github.diptych.markdown.WrittenWords;

/** What a note of a vault comes to, looked back on. */
final class NotePast {
  private final DiaryFormat format;

  NotePast(DiaryFormat format) {
    this.format = format;
  }

  /** Nothing of a note that does not read as a diary. */
  PastNote of(String note, String text) {
    var diary = Diary.parse(text, format);
    return diary.isDiary() ? PastReading.of(note, diary, WrittenWords.in(text)) : PastNote.NOTHING;
  }
}
