package io.github.diptych.typing;

import java.util.Optional;

/**
 * Tab and Shift+Tab outside tables. An item goes with all that it holds to where CommonMark has an
 * item of the one above it, and takes the sign of the list that it comes into; other lines move by
 * four columns or a tab.
 */
public final class Indenting {
  private static final int UNIT = 4;

  private final SourceLines lines;
  private final Selection selection;
  private final int first;
  private final int last;

  private Indenting(SourceLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
    first = lines.numberAt(selection.start());
    last = Touched.last(lines, selection);
  }

  /** What Tab does. */
  public static Rewrite in(SourceLines lines, Selection selection) {
    var indenting = new Indenting(lines, selection);
    return indenting.isList() ? indenting.items(true) : indenting.linesIn();
  }

  /** What Shift+Tab does. */
  public static Rewrite out(SourceLines lines, Selection selection) {
    var indenting = new Indenting(lines, selection);
    return indenting.isList() ? indenting.items(false) : indenting.linesOut();
  }

  private boolean isList() {
    return Code.around(lines, first).isEmpty() && new Items(lines).on(first).isPresent();
  }

  private Rewrite items(boolean in) {
    var items = new Items(lines);
    int top = items.first(first);
    var numbering = Numbering.around(lines, first, last);
    var draft = Draft.of(lines, top, items.last(last), selection);
    int n = first - top;
    int end = n;
    while (n <= last - top) {
      var now = draft.lines();
      Optional<Item> item = new Items(now).on(n);
      if (item.isPresent()) {
        end = new Items(now).end(item.get());
        if (in) {
          in(draft, now, item.get());
        } else {
          out(draft, now, item.get());
        }
        n = end;
      } else {
        n++;
      }
    }
    numbering.restore(draft, first - top, Math.max(end - 1, last - top));
    return draft.rewrite();
  }

  /** Into the item before it; the first one of a list stays. */
  private static void in(Draft draft, SourceLines now, Item item) {
    var items = new Items(now);
    items
        .before(item)
        .ifPresent(
            above -> move(draft, now, item, above.content(), lastWithin(items, above, item), true));
  }

  /** Out of its parent, behind which it comes; one that has none stays. */
  private static void out(Draft draft, SourceLines now, Item item) {
    var parent = new Items(now).parent(item);
    if (parent.isPresent() && parent.get().line() != item.line()) {
      move(draft, now, item, parent.get().column(), parent, false);
    }
  }

  /** The last item right within {@code above} and before {@code item}. */
  private static Optional<Item> lastWithin(Items items, Item above, Item item) {
    Optional<Item> found = Optional.empty();
    for (int n = above.line() + 1; n < item.line(); n++) {
      Optional<Item> here =
          items.on(n).filter(each -> items.parent(each).filter(above::equals).isPresent());
      found = here.isPresent() ? here : found;
    }
    return found;
  }

  /**
   * Moves an item and what it holds.
   *
   * @param column where its sign comes to stand
   * @param sibling the item before it there, whose kind of sign it takes
   * @param fresh whether a list without a sibling begins at 1
   */
  private static void move(
      Draft draft, SourceLines now, Item item, int column, Optional<Item> sibling, boolean fresh) {
    String old = item.mark().written();
    String sign =
        sibling
            .map(beside -> beside.mark().written(beside.mark().number() + 1))
            .orElseGet(() -> fresh ? item.mark().written(1) : old);
    int shift = column - item.column();
    int wider = sign.length() - old.length();
    int end = new Items(now).end(item);
    Shifting.shift(draft, now, item.depth(), item.line() + 1, end, shift + wider);
    int at = now.start(item.line()) + item.mark().start();
    draft.replace(at, at + old.length(), sign);
    Shifting.shift(draft, now, item.depth(), item.line(), item.line() + 1, shift);
  }

  private Rewrite linesIn() {
    String unit = unit();
    if (first == last) {
      int at = selection.start();
      return Rewrite.replace(at, selection.end(), unit);
    }
    var draft = Draft.of(lines, first, last, selection);
    for (int n = last; n >= first; n--) {
      var start = LineStart.of(lines.line(n));
      if (!start.isBlank()) {
        draft.insert(lines.start(n) + base(start), unit);
      }
    }
    return draft.rewrite();
  }

  private Rewrite linesOut() {
    var draft = Draft.of(lines, first, last, selection);
    for (int n = last; n >= first; n--) {
      var start = LineStart.of(lines.line(n));
      int from = base(start);
      int to = Blanks.reaching(start.line(), from, UNIT);
      draft.replace(lines.start(n) + from, lines.start(n) + to, "");
    }
    return draft.rewrite();
  }

  /** What looks like a quotation in code is code. */
  private int base(LineStart start) {
    return Code.around(lines, first)
        .map(code -> Math.max(0, start.base(code.depth())))
        .orElseGet(start::base);
  }

  /** A tab where the line, or the one above it, begins with one; else four spaces. */
  private String unit() {
    for (int n = first; n >= Math.max(0, first - 1); n--) {
      if (lines.line(n).startsWith("\t")) {
        return "\t";
      }
    }
    return " ".repeat(UNIT);
  }
}
