package io.github.diptych.ui.search;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.List;

/**
 * Many edits as one, from the first to the last: each edit costs the length of the note, and what
 * stands between them is written as it is.
 */
final class Joined {
  /** So few keep the styles of what is between them. */
  private static final int FEW = 50;

  private Joined() {}

  static List<TextEdit> of(List<TextEdit> edits, String text) {
    if (edits.size() <= FEW) {
      return edits;
    }
    int start = edits.getFirst().start();
    int end = edits.getLast().end();
    var within =
        edits.stream()
            .map(edit -> new TextEdit(edit.start() - start, edit.end() - start, edit.replacement()))
            .toList();
    String between = new Span(start, end).in(text);
    return List.of(new TextEdit(start, end, TextEdit.apply(between, within)));
  }
}
