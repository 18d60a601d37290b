package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * The Enter key outside tables: it goes on with a list, a quotation or the indentation of code, and
 * leaves what nothing was written in. Between a list or a quotation and what comes behind it there
 * is a blank line, without which the words would still be theirs (CommonMark, 5.1).
 */
public final class Enter {
  private static final int CODE_INDENT = 4;

  private final SourceLines lines;
  private final Selection selection;
  private final int number;
  private final LineStart start;
  private final int column;

  private Enter(SourceLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
    number = lines.numberAt(selection.start());
    start = LineStart.of(lines.line(number));
    column = selection.start() - lines.start(number);
  }

  /** What Enter does; empty for a mere line end. */
  public static Optional<Rewrite> pressed(SourceLines lines, Selection selection) {
    return new Enter(lines, selection).pressed();
  }

  /** What Enter does with Shift: a further line of the same words. */
  public static Rewrite further(SourceLines lines, Selection selection) {
    var enter = new Enter(lines, selection);
    return Code.around(lines, enter.number)
        .map(enter::inCode)
        .orElseGet(() -> enter.newLine(enter.isBeforeWords() ? "" : enter.start.inside()));
  }

  private Optional<Rewrite> pressed() {
    Optional<Code> code = Code.around(lines, number);
    if (code.isPresent()) {
      return code.map(this::inCode);
    }
    if (isBeforeWords()) {
      return Optional.empty();
    }
    Optional<Code> opened = Code.openedBy(lines, number);
    if (opened.isPresent()) {
      return opened.map(this::behindFence);
    }
    var items = new Items(lines);
    Optional<Item> item = items.on(number);
    boolean leaves = selection.isEmpty();
    if (item.isPresent()) {
      return Optional.of(
          leaves && start.isEmpty()
              ? new Leaving(lines, number).item(item.get())
              : next(item.get()));
    }
    if (leaves && start.isBlank() && start.depth() > 0) {
      return Optional.of(new Leaving(lines, number).quotation());
    }
    return inWords(items.around(number));
  }

  private boolean isBeforeWords() {
    return !start.marks().isEmpty()
        && column < start.marks().getLast().content()
        && !start.isEmpty();
  }

  private Rewrite inCode(Code code) {
    String inside = code.inside(start.line());
    return newLine(inside.substring(0, Math.min(column, inside.length())));
  }

  private Rewrite behindFence(Code code) {
    String inside = start.inside();
    boolean atEnd = selection.isEmpty() && column == start.line().length();
    if (!atEnd || !code.isUnclosed(lines)) {
      return newLine(inside);
    }
    String added = "\n" + inside;
    return new Rewrite(
        List.of(TextEdit.insert(selection.caret(), added + added + code.fence())),
        Selection.at(selection.caret() + added.length()));
  }

  private Optional<Rewrite> inWords(Optional<Item> around) {
    String inside = start.inside();
    if (around.isPresent()) {
      Item item = around.get();
      if (start.isBlank()) {
        return Optional.of(outOf(item));
      }
      return Optional.of(isFirstParagraph(item) ? next(item) : newLine(inside));
    }
    boolean code = start.indent() >= CODE_INDENT;
    return start.depth() > 0 || code ? Optional.of(newLine(inside)) : Optional.empty();
  }

  /** Whether no blank line and no other block stands between the item's sign and this line. */
  private boolean isFirstParagraph(Item item) {
    for (int n = item.line() + 1; n <= number; n++) {
      var line = LineStart.of(lines.line(n));
      if (line.isBlank() || Blocks.begins(line.line(), line.words())) {
        return false;
      }
    }
    return true;
  }

  /** Out of an item, on a line of blanks: to where the item itself stands. */
  private Rewrite outOf(Item item) {
    return Rewrite.replace(lines.start(number), lines.end(number), item.outside());
  }

  private Rewrite newLine(String inside) {
    return Rewrite.replace(selection.start(), selection.end(), "\n" + inside);
  }

  /** The next item of the list, which takes the words behind the caret. */
  private Rewrite next(Item item) {
    int last = lines.numberAt(selection.end());
    var items = new Items(lines);
    boolean loose =
        item.line() > 0
            && LineStart.of(lines.line(item.line() - 1)).isBlank()
            && items.before(item).isPresent();
    String apart = loose ? "\n" + item.start().quotes().stripTrailing() : "";
    String begins = apart + "\n" + item.sibling(item.mark().number() + 1, item.isTask());
    int from = selection.start();
    if (item.line() == number && !start.isEmpty()) {
      from = Math.max(from, lines.start(number) + start.words());
    }
    int to = Math.max(from, selection.end());
    String rest = lines.line(last);
    to = lines.start(last) + Blanks.skip(rest, to - lines.start(last));
    int first = items.first(item.line());
    var numbering = Numbering.around(lines, item.line(), item.line());
    var draft = Draft.of(lines, first, items.last(last), selection);
    draft.replace(from, to, begins);
    draft.select(Selection.at(from + begins.length()));
    int at = item.line() - first;
    numbering.restore(draft, at, at + number - item.line() + 1);
    return draft.rewrite();
  }
}
