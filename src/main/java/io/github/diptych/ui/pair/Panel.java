package io.github.diptych.ui.pair;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.markdown.StyledSpans;
import io.github.diptych.search.Matches;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.editor.MatchMarks;
import io.github.diptych.ui.editor.Sheet;
import io.github.diptych.ui.editor.TextChange;
import io.github.diptych.workspace.TextDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One language of the entry: an editor whose text is a part of the note. It knows where that part
 * is; what is written in it is made in the note by its owner. On the UI thread.
 */
final class Panel {
  private final EditorPane editor;
  private Optional<BlockWindow> window = Optional.empty();
  private Sheet sheet;

  Panel(EditorPane editor) {
    this.editor = editor;
    sheet = editor.sheet("", 0, true);
    editor.show(sheet);
  }

  EditorPane editor() {
    return editor;
  }

  /** Where its text is in the note; empty if the entry has none in this language. */
  Optional<BlockWindow> window() {
    return window;
  }

  /** What it shows is of a note that is not in view any more. */
  void leave() {
    window = Optional.empty();
  }

  boolean touches(int offset) {
    return window.filter(shown -> shown.touches(offset)).isPresent();
  }

  /** Shows another entry's text. */
  void begin(Optional<Span> span, String text, boolean readOnly) {
    window = span.map(BlockWindow::new);
    sheet = editor.sheet(text, 0, readOnly || span.isEmpty());
    editor.show(sheet);
  }

  /** The same entry's text, which the note may say differently now. */
  void adjust(Span span, String text) {
    window = Optional.of(new BlockWindow(span));
    var edits = TextDifference.between(editor.text(), text);
    if (!edits.isEmpty()) {
      editor.merge(sheet, edits);
    }
  }

  /** Its own text was edited, here or in the note. */
  void moved(TextEdit edit) {
    window = window.map(shown -> shown.after(edit));
  }

  /** What was put in at that offset of the note divides its text: the rest is another block. */
  void endAt(int offset) {
    window = window.map(part -> new BlockWindow(new Span(part.start(), offset)));
  }

  /** Whether a step that was made here can be made in the note as it is. */
  boolean fits(List<TextChange> step) {
    int grown = 0;
    for (TextChange change : step) {
      grown += change.inserted().length() - change.removed().length();
    }
    int now = editor.text().length();
    int before = now - grown;
    return window.filter(part -> part.span().length() == before).isPresent();
  }

  /** The edits by which the note says what stands here. */
  List<TextEdit> missingIn(CharSequence note) {
    return window
        .map(
            part ->
                TextDifference.between(
                        note.subSequence(part.start(), part.end()).toString(), editor.text())
                    .stream()
                    .map(edit -> edit.moved(part.start()))
                    .toList())
        .orElse(List.of());
  }

  /** Makes an edit of the note here, too; whether it could. */
  boolean take(TextEdit edit) {
    var shown = window.filter(part -> part.holds(edit));
    shown.ifPresent(
        part -> {
          editor.merge(sheet, List.of(part.within(edit)));
          window = Optional.of(part.after(edit));
        });
    return shown.isPresent();
  }

  /** Styles what is shown by the styles of the whole note. */
  void style(StyledSpans all) {
    window.ifPresent(part -> editor.style(within(part, all)));
  }

  /** Marks what was found in the part that is shown. */
  void mark(MatchMarks all) {
    Matches here = window.map(part -> all.matches().within(part.span())).orElse(Matches.NONE);
    var selected =
        window
            .flatMap(
                part ->
                    all.selected()
                        .filter(each -> part.touches(each.start()))
                        .map(each -> each.moved(-part.start())))
            .map(here::indexOf)
            .orElse(OptionalInt.empty());
    editor.marks().show(here, selected);
  }

  private static List<StyledSpan> within(BlockWindow part, StyledSpans all) {
    var inside = new ArrayList<StyledSpan>();
    int index = Bisection.count(all.size(), at -> all.get(at).span().end() <= part.start());
    for (; index < all.size() && all.get(index).span().start() < part.end(); index++) {
      var each = all.get(index);
      int start = Math.max(each.span().start(), part.start()) - part.start();
      int end = Math.min(each.span().end(), part.end()) - part.start();
      inside.add(new StyledSpan(new Span(start, end), each.styles()));
    }
    return inside;
  }
}
