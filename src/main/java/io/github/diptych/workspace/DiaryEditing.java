package io.github.diptych.workspace;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.DiaryWriter;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Lanes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What the diary's commands do to an open note. The text is parsed on the render lane; if it was
 * typed in meanwhile it is parsed again, so that each change fits the text it is given for.
 */
public final class DiaryEditing {
  private final DiaryFormat format;
  private final Lanes lanes;
  private final Clock clock;

  public DiaryEditing(DiaryFormat format, Lanes lanes, Clock clock) {
    this.format = format;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** Makes room for a new entry of today: its heading if it is missing, a separator, the caret. */
  public CompletableFuture<Change> newEntry(OpenDocument document) {
    return change(document, diary -> new DiaryWriter(diary).open(LocalDate.now(clock)));
  }

  /** Signs the block at the caret with the present minute and opens the other language's. */
  public CompletableFuture<Change> sign(OpenDocument document, int caret) {
    var minute = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    return change(
        document,
        diary -> withFinalLineEnd(diary.text(), new DiaryWriter(diary).sign(caret, minute)));
  }

  /** A note's last line has its line end, or Git would show it as changed by the next entry. */
  private static Change withFinalLineEnd(String text, Change change) {
    var edits = new ArrayList<>(change.edits());
    if (edits.isEmpty() || TextEdit.apply(text, edits).endsWith("\n")) {
      return change;
    }
    var last = edits.removeLast();
    if (last.end() == text.length()) {
      edits.add(new TextEdit(last.start(), last.end(), last.replacement() + "\n"));
    } else {
      edits.add(last);
      edits.add(TextEdit.insert(text.length(), "\n"));
    }
    return new Change(edits, change.caret());
  }

  private CompletableFuture<Change> change(
      OpenDocument document, Function<Diary, Change> operation) {
    long revision = document.revision();
    String text = document.text();
    return lanes
        .render()
        .submit(() -> operation.apply(Diary.parse(text, format)))
        .thenComposeAsync(
            change ->
                document.revision() == revision
                    ? CompletableFuture.completedFuture(change)
                    : change(document, operation),
            lanes.home());
  }
}
