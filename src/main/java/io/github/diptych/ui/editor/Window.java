package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;

/**
 * The lines of a selection as one text, so that what looks at them does not cost the note's length.
 *
 * @param start the offset of its first unit
 */
record Window(int start, String text) {

  static Window of(SourceLines lines, Selection selection) {
    int first = lines.numberAt(selection.start());
    int last = lines.numberAt(selection.end());
    var text = new StringBuilder(lines.line(first));
    for (int n = first + 1; n <= last; n++) {
      text.append('\n').append(lines.line(n));
    }
    return new Window(lines.start(first), text.toString());
  }

  Span inside(Selection selection) {
    return new Span(selection.start() - start, selection.end() - start);
  }

  Rewrite outside(Toggle toggle) {
    return new Rewrite(
        toggle.edits().stream()
            .map(edit -> new TextEdit(edit.start() + start, edit.end() + start, edit.replacement()))
            .toList(),
        new Selection(toggle.selection().start() + start, toggle.selection().end() + start));
  }
}
