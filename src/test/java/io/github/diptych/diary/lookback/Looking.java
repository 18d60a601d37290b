package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.markdown.WrittenWords;
import java.util.ArrayList;
import java.util.List;

/** Diaries that are looked back on. */
final class Looking {
  private Looking() {}

  /** The notes {@code 1.md}, {@code 2.md} and so on. */
  static Past back(String... notes) {
    var read = new ArrayList<PastNote>();
    for (String note : notes) {
      read.add(at(read.size() + 1 + ".md", note));
    }
    return Past.of(read);
  }

  static PastNote at(String path, String text) {
    return PastReading.of(path, Diary.parse(text, DiaryFormat.standard()), WrittenWords.in(text));
  }

  /** A day with one signed block of these words for each body. */
  static String day(String date, String... bodies) {
    var blocks = new ArrayList<String>();
    for (String body : List.of(bodies)) {
      blocks.add(body + "\n\n-**" + date.replace('-', '.') + " 10:00**\n");
    }
    return "### " + date + "\n\n" + String.join("\n---\n\n", blocks) + "\n";
  }
}
