package io.github.diptych.typing;

/** Takes an empty line out of the list or the quotation that it ends. */
final class Leaving {
  private final SourceLines lines;
  private final int number;
  private final LineStart start;

  Leaving(SourceLines lines, int number) {
    this.lines = lines;
    this.number = number;
    start = LineStart.of(lines.line(number));
  }

  /** An item goes out one level, the outermost out of its list. */
  Rewrite item(Item item) {
    var parent = new Items(lines).parent(item);
    if (parent.isEmpty()) {
      return behind(item.outside());
    }
    int at = lines.start(number);
    if (parent.get().line() == number) {
      return Rewrite.replace(at + item.mark().start(), lines.end(number), "");
    }
    return outward(item, parent.get());
  }

  /** A line goes out of the innermost quotation. */
  Rewrite quotation() {
    int last = start.marks().size() - 1;
    while (!start.marks().get(last).isQuote()) {
      last--;
    }
    int from = last == 0 ? 0 : start.marks().get(last - 1).content();
    return behind(
        start.inside(last) + start.line().substring(from, start.marks().get(last).start()));
  }

  private Rewrite outward(Item item, Item parent) {
    var items = new Items(lines);
    int first = items.first(number);
    var numbering = Numbering.around(lines, parent.line(), number);
    var draft = Draft.of(lines, first, items.last(number), Selection.at(lines.end(number)));
    String sibling = parent.sibling(parent.mark().number() + 1, parent.isTask());
    draft.replace(lines.start(number), lines.end(number), sibling);
    draft.select(Selection.at(lines.start(number) + sibling.length()));
    numbering.restore(draft, item.line() - first, item.line() - first);
    return draft.rewrite();
  }

  /** Makes the line blank but for what is around, unless one is above, and writes on below it. */
  private Rewrite behind(String outside) {
    String blank = outside.stripTrailing();
    boolean apart = number == 0 || LineStart.of(lines.line(number - 1)).isEmpty();
    String written = apart ? outside : blank + "\n" + outside;
    boolean followed =
        number + 1 < lines.count() && !LineStart.of(lines.line(number + 1)).isBlank();
    var items = new Items(lines);
    int first = items.first(number);
    var numbering = Numbering.around(lines, number, number);
    var draft = Draft.of(lines, first, items.last(number), Selection.at(lines.end(number)));
    int at = lines.start(number);
    draft.replace(at, lines.end(number), written + (followed ? "\n" + blank : ""));
    draft.select(Selection.at(at + written.length()));
    numbering.restore(draft, number - first, number - first + 2);
    return draft.rewrite();
  }
}
