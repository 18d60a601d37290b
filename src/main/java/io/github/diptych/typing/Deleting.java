package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Optional;

/** Takes out what is selected over several lines, where that leaves gaps in an ordered list. */
public final class Deleting {
  private Deleting() {}

  /** Empty if no number has to change, so that it is a deletion like any other. */
  public static Optional<Rewrite> selected(SourceLines lines, Selection selection) {
    int first = lines.numberAt(selection.start());
    int last = lines.numberAt(selection.end());
    if (first == last || Code.around(lines, first).isPresent()) {
      return Optional.empty();
    }
    var items = new Items(lines);
    int top = items.first(first);
    var numbering = Numbering.around(lines, first, last);
    var draft = Draft.of(lines, top, items.last(last), selection);
    draft.replace(selection.start(), selection.end(), "");
    draft.select(Selection.at(selection.start()));
    numbering.restore(draft, first - top, first - top);
    var mere = List.of(new TextEdit(selection.start(), selection.end(), ""));
    return draft.edits().equals(mere) ? Optional.empty() : Optional.of(draft.rewrite());
  }
}
