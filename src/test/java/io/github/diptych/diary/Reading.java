package io.github.diptych.diary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a test asks of a text that was read. */
final class Reading {
  private Reading() {}

  static Diary read(String text) {
    return Diary.parse(text, DiaryFormat.standard());
  }

  static List<Block> blocks(Diary diary) {
    return diary.days().stream().flatMap(day -> day.blocks().stream()).toList();
  }

  static List<String> bodies(Diary diary) {
    return blocks(diary).stream().map(block -> block.body().in(diary.text())).toList();
  }

  static List<String> bodies(String text) {
    return bodies(read(text));
  }

  static List<LocalDateTime> minutes(Diary diary) {
    return signatures(diary).map(Signature::at).toList();
  }

  static Stream<Signature> signatures(Diary diary) {
    return blocks(diary).stream().map(Block::signature).filter(Objects::nonNull);
  }

  static long signed(String text) {
    return signatures(read(text)).count();
  }

  static List<Finding.Kind> findings(String text) {
    return read(text).findings().stream().map(Finding::kind).toList();
  }

  static LocalDateTime at(String minute) {
    return LocalDateTime.parse(minute);
  }

  /** The text after an operation, with {@code |} where the caret is. */
  static String withCaret(String text, Change change) {
    String after = TextEdit.apply(text, change.edits());
    return after.substring(0, change.caret()) + "|" + after.substring(change.caret());
  }
}
