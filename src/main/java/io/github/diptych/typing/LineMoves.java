package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.List;

/** Moves, doubles and deletes whole lines; the ordered lists that they are in stay in order. */
public final class LineMoves {
  private final SourceLines lines;
  private final Selection selection;
  private final int first;
  private final int last;

  private LineMoves(SourceLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
    first = lines.numberAt(selection.start());
    last = Touched.last(lines, selection);
  }

  /** Takes the selected lines up by one. */
  public static Rewrite up(SourceLines lines, Selection selection) {
    var moves = new LineMoves(lines, selection);
    return moves.first == 0 ? Rewrite.nothing(selection) : moves.moveUp();
  }

  /** Takes the selected lines down by one. */
  public static Rewrite down(SourceLines lines, Selection selection) {
    var moves = new LineMoves(lines, selection);
    return moves.last + 1 == lines.count() ? Rewrite.nothing(selection) : moves.moveDown();
  }

  /** Writes the selected lines a second time and selects the upper or the lower ones. */
  public static Rewrite duplicate(SourceLines lines, Selection selection, boolean selectLower) {
    return new LineMoves(lines, selection).duplicate(selectLower);
  }

  /** Takes the selected lines out. */
  public static Rewrite delete(SourceLines lines, Selection selection) {
    return new LineMoves(lines, selection).delete();
  }

  private Rewrite moveUp() {
    String above = lines.line(first - 1);
    int shift = above.length() + 1;
    var numbering = Numbering.around(lines, first - 1, last);
    var draft = draft(first - 1, last);
    draft.insert(lines.end(last), "\n" + above);
    draft.replace(lines.start(first - 1), lines.start(first), "");
    draft.select(new Selection(selection.anchor() - shift, selection.caret() - shift));
    return numbered(draft, numbering, first - 1, last);
  }

  private Rewrite moveDown() {
    String below = lines.line(last + 1);
    int shift = below.length() + 1;
    var numbering = Numbering.around(lines, first, last + 1);
    var draft = draft(first, last + 1);
    draft.replace(lines.end(last), lines.end(last + 1), "");
    draft.insert(lines.start(first), below + "\n");
    // Lines that were selected with their end can be the last ones now, which have none.
    int end = lines.end(last + 1);
    draft.select(
        new Selection(
            Math.min(selection.anchor() + shift, end), Math.min(selection.caret() + shift, end)));
    return numbered(draft, numbering, first, last + 1);
  }

  private Rewrite duplicate(boolean selectLower) {
    var numbering = Numbering.around(lines, first, last);
    var draft = draft(first, last);
    String copy = text();
    int shift = selectLower ? copy.length() + 1 : 0;
    draft.insert(lines.end(last), "\n" + copy);
    draft.select(new Selection(selection.anchor() + shift, selection.caret() + shift));
    return numbered(draft, numbering, first, 2 * last - first + 1);
  }

  private Rewrite delete() {
    int column = selection.caret() - lines.start(lines.numberAt(selection.caret()));
    if (last + 1 == lines.count()) {
      int from = first == 0 ? 0 : lines.end(first - 1);
      int caret =
          first == 0
              ? 0
              : lines.start(first - 1) + Math.min(column, lines.line(first - 1).length());
      return new Rewrite(List.of(new TextEdit(from, lines.end(last), "")), Selection.at(caret));
    }
    var numbering = Numbering.around(lines, first, last);
    var draft = draft(first, last + 1);
    draft.replace(lines.start(first), lines.start(last + 1), "");
    int length = lines.line(last + 1).length();
    draft.select(Selection.at(lines.start(first) + Math.min(column, length)));
    return numbered(draft, numbering, first, first);
  }

  private Draft draft(int from, int to) {
    var items = new Items(lines);
    return Draft.of(lines, items.first(from), items.last(to), selection);
  }

  private Rewrite numbered(Draft draft, Numbering numbering, int from, int to) {
    int base = new Items(lines).first(from);
    numbering.restore(draft, from - base, to - base);
    return draft.rewrite();
  }

  private String text() {
    var text = new StringBuilder(lines.line(first));
    for (int n = first + 1; n <= last; n++) {
      text.append('\n').append(lines.line(n));
    }
    return text.toString();
  }
}
