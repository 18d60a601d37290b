package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.roll.Part;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A note that days go to.
 *
 * @param path where it is or will be
 * @param before null if it is not there yet
 * @param runs the days, in the order in which they go there
 * @param definitions what their words refer to and they do not hold
 * @param keepsEnd whether the last of the days ends the rolled note, so that its end stays as it is
 */
record MonthNote(
    VaultPath path,
    Loaded.@Nullable Note before,
    List<Part.Goes> runs,
    List<Span> definitions,
    boolean keepsEnd) {

  /** By what it is called: its name without the ending. */
  String title() {
    return path.name().substring(0, path.name().lastIndexOf('.'));
  }

  /**
   * Its text with the days behind what it has.
   *
   * @param words what a stretch of the rolled note is here
   * @param lineEnd of the rolled note
   */
  String text(Function<Span, String> words, DiaryFormat format, String lineEnd) {
    var text = new GrowingText(before == null ? lineEnd : before.form().lineEnd().text());
    String there = before == null ? "" : before.text();
    int days = preface(there, format);
    String heading = "# " + title();
    if (before == null && Diary.parse(heading, format).days().isEmpty()) {
      text.line(heading);
    }
    text.add(there.substring(0, days));
    definitions.forEach(each -> text.blankLine().line(words.apply(each)));
    if (days < there.length()) {
      text.blankLine().add(there.substring(days));
    }
    runs.forEach(run -> text.blankLine().add(words.apply(run.span())));
    return (keepsEnd ? text : text.trim()).toString();
  }

  /** How much of a text stands before its first day. */
  private int preface(String there, DiaryFormat format) {
    var days = Diary.parse(there, format).days();
    return definitions.isEmpty() || days.isEmpty()
        ? there.length()
        : days.getFirst().span().start();
  }
}
