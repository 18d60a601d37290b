package io.github.diptych.workspace;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TemplateFault;
import io.github.diptych.diary.TemplateWriting;
import io.github.diptych.diary.TemplateWriting.Written;
import io.github.diptych.diary.Templates;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Lanes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the diary's commands do to an open note. The text is parsed on the render lane; if it was
 * typed in meanwhile it is parsed again, so that each change fits the text it is given for.
 */
public final class DiaryEditing {
  private final DiaryFormat format;
  private final Lanes lanes;
  private final Clock clock;
  private final Supplier<TemplateFiles.Found> templates;
  private final Consumer<List<TemplateFault>> told;

  /** Without templates. */
  public DiaryEditing(DiaryFormat format, Lanes lanes, Clock clock) {
    this(
        format,
        lanes,
        clock,
        () -> new TemplateFiles.Found(Templates.NONE, List.of()),
        faults -> {});
  }

  /**
   * @param templates reads them; on the render lane, for keys wait for what they make
   * @param told of what the writer should know of them, on the home thread
   */
  DiaryEditing(
      DiaryFormat format,
      Lanes lanes,
      Clock clock,
      Supplier<TemplateFiles.Found> templates,
      Consumer<List<TemplateFault>> told) {
    this.format = format;
    this.lanes = lanes;
    this.clock = clock;
    this.templates = templates;
    this.told = told;
  }

  /** Makes room for a new entry of today: its heading if it is missing, a separator, the caret. */
  public CompletableFuture<Change> newEntry(OpenDocument document) {
    return change(document, now(), TemplateWriting::open);
  }

  /** Signs the block at the caret with the present minute and opens the other language's. */
  public CompletableFuture<Change> sign(OpenDocument document, int caret) {
    return ended(document, writing -> writing.sign(caret));
  }

  /** Opens the other language's block of the entry at the caret. */
  public CompletableFuture<Change> translate(OpenDocument document, int caret) {
    return ended(document, writing -> writing.translate(caret));
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

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
  }

  private interface Operation {
    Written on(TemplateWriting writing);
  }

  private CompletableFuture<Change> ended(OpenDocument document, Operation operation) {
    return change(document, now(), operation)
        .thenApply(change -> withFinalLineEnd(document.text(), change));
  }

  private CompletableFuture<Change> change(
      OpenDocument document, LocalDateTime now, Operation operation) {
    long revision = document.revision();
    String text = document.text();
    return lanes
        .render()
        .submit(() -> written(text, now, operation))
        .thenComposeAsync(
            written -> {
              if (document.revision() != revision) {
                return change(document, now, operation);
              }
              told.accept(written.faults());
              return CompletableFuture.completedFuture(written.change());
            },
            lanes.home());
  }

  private Written written(String text, LocalDateTime now, Operation operation) {
    var found = templates.get();
    var written =
        operation.on(new TemplateWriting(Diary.parse(text, format), found.templates(), now));
    var faults = new ArrayList<>(found.faults());
    faults.addAll(written.faults());
    return new Written(written.change(), faults);
  }
}
