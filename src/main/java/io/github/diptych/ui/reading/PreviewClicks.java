package io.github.diptych.ui.reading;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.preview.Clicked;
import io.github.diptych.ui.preview.Reading;
import io.github.diptych.ui.preview.TaskBox;
import io.github.diptych.workspace.OpenDocument;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A click in the preview puts the caret there; one on a task box ticks it. On the UI thread. */
public final class PreviewClicks {
  /** The brackets of a task, behind the sign of its list item and any quotation around it. */
  private static final Pattern TASK =
      Pattern.compile("(?m)^[ \\t>]*(?:[-+*]|\\d{1,9}[.)])[ \\t]+(\\[[ xX]])(?=[ \\t]|$)");

  private final NoteView note;
  private final EditorPane editor;
  private int caretBefore = -1;

  public PreviewClicks(NoteView note, EditorPane editor, Reading reading) {
    this.note = note;
    this.editor = editor;
    reading.onClick(this::clicked);
    reading.onSelect(this::selected);
    reading.onTaskBox(this::toggle);
  }

  private void clicked(Clicked place) {
    note.document()
        .ifPresent(
            open -> {
              caretBefore = editor.caret();
              note.caretTo(
                  SourcePlace.of(open.text(), place.source(), place.before(), place.after()));
            });
  }

  /** The first of two clicks has moved the caret, and words were to be selected. */
  private void selected() {
    if (caretBefore >= 0) {
      editor.caretTo(caretBefore);
      caretBefore = -1;
    }
  }

  private void toggle(TaskBox box) {
    note.document().filter(open -> !open.isReadOnly()).ifPresent(open -> toggle(open, box));
  }

  private void toggle(OpenDocument open, TaskBox box) {
    String text = open.text();
    int at = box.at() >= 0 ? box.at() : find(text, box);
    if (at < 0 || !text.startsWith("[", at) || !text.startsWith("]", at + 2)) {
      return;
    }
    String mark = text.charAt(at + 1) == ' ' ? "x" : " ";
    editor.amend(List.of(new TextEdit(at + 1, at + 2, mark)));
  }

  private static int find(String text, TaskBox box) {
    var block = new Span(box.block().start(), Math.min(box.block().end(), text.length()));
    return TASK.matcher(block.in(text))
        .results()
        .skip(box.number())
        .findFirst()
        .map((MatchResult task) -> block.start() + task.start(1))
        .orElse(-1);
  }
}
