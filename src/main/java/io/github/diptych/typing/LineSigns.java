package io.github.diptych.typing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes list items, tasks or a quotation of the selected lines, or plain lines of these again. */
public final class LineSigns {
  private static final int WITHIN_ITEM = 2;

  private final SourceLines lines;
  private final Selection selection;
  private final int first;
  private final int last;
  private final List<Integer> written;

  private LineSigns(SourceLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
    first = lines.numberAt(selection.start());
    last = Touched.last(lines, selection);
    written =
        IntStream.rangeClosed(first, last)
            .filter(n -> first == last || !start(n).isEmpty() || start(n).item().isPresent())
            .filter(n -> Code.around(lines, n).isEmpty())
            .boxed()
            .toList();
  }

  public static Rewrite toggleBullets(SourceLines lines, Selection selection) {
    return new LineSigns(lines, selection).toggle(Kind.BULLET);
  }

  public static Rewrite toggleNumbers(SourceLines lines, Selection selection) {
    return new LineSigns(lines, selection).toggle(Kind.NUMBER);
  }

  public static Rewrite toggleTasks(SourceLines lines, Selection selection) {
    return new LineSigns(lines, selection).toggle(Kind.TASK);
  }

  public static Rewrite toggleQuote(SourceLines lines, Selection selection) {
    return new LineSigns(lines, selection).toggleQuote();
  }

  private enum Kind {
    BULLET,
    NUMBER,
    TASK;

    boolean is(LineStart start) {
      Optional<Mark> item = start.item();
      return switch (this) {
        case BULLET -> !start.isTask() && item.filter(mark -> !mark.isOrdered()).isPresent();
        case NUMBER -> !start.isTask() && item.filter(Mark::isOrdered).isPresent();
        case TASK -> start.isTask();
      };
    }

    /** The sign for a line, whose own item stays one if it can. */
    String sign(LineStart start) {
      String own = start.item().map(Mark::written).orElse("-");
      return switch (this) {
        case BULLET -> "- ";
        case NUMBER -> "1. ";
        case TASK -> own + " [ ] ";
      };
    }
  }

  private Rewrite toggle(Kind kind) {
    if (written.isEmpty()) {
      return Rewrite.nothing(selection);
    }
    boolean all = written.stream().allMatch(n -> kind.is(start(n)));
    var items = new Items(lines);
    int top = items.first(first);
    var numbering = all ? Numbering.around(lines, first, last) : new Numbering();
    var draft = Draft.of(lines, top, items.last(last), selection);
    for (int n : written.reversed()) {
      if (all || !kind.is(start(n))) {
        resign(draft, n - top, all ? "" : kind.sign(start(n)));
      }
    }
    if (kind == Kind.NUMBER && !all) {
      count(draft, first - top, last - top);
    }
    numbering.restore(draft, first - top, last - top);
    return draft.rewrite();
  }

  /** Puts another sign before the words of a line; what an item holds stays within it. */
  private static void resign(Draft draft, int number, String sign) {
    var now = draft.lines();
    var items = new Items(now);
    var start = LineStart.of(now.line(number));
    Optional<Item> item = items.on(number);
    int from = item.map(each -> each.mark().start()).orElse(start.words());
    if (item.isPresent()) {
      int content = item.get().column() + (sign.isEmpty() ? 0 : sign.indexOf(' ') + 1);
      int shift = content - item.get().content();
      int end = items.end(item.get());
      Shifting.shift(draft, now, item.get().depth(), number + 1, end, shift);
    }
    draft.replace(now.start(number) + from, now.start(number) + start.words(), sign);
  }

  /** The items that were made count on from the one before them, each list by itself. */
  private static void count(Draft draft, int from, int to) {
    for (int n = from; n <= to; n++) {
      var now = draft.lines();
      var items = new Items(now);
      Optional<Item> item = items.on(n).filter(each -> each.mark().isOrdered());
      if (item.isPresent()) {
        int number =
            items
                .before(item.get())
                .filter(above -> above.mark().continues(item.get().mark()))
                .map(above -> above.mark().number() + 1)
                .orElse(1);
        int at = now.start(n) + item.get().mark().start();
        int end = now.start(n) + item.get().mark().end();
        draft.replace(at, end, item.get().mark().written(number));
      }
    }
  }

  private Rewrite toggleQuote() {
    boolean all = written.stream().allMatch(n -> start(n).depth() > 0);
    int column = all ? 0 : commonIndent();
    var draft = Draft.of(lines, first, last, selection);
    for (int n = last; n >= first; n--) {
      var start = start(n);
      int at = lines.start(n);
      if (all) {
        start.marks().stream()
            .filter(Mark::isQuote)
            .findFirst()
            .ifPresent(quote -> draft.replace(at + quote.start(), at + quote.content(), ""));
      } else {
        boolean blank = start.line().isBlank() && first != last;
        int to = Blanks.reaching(start.line(), 0, column);
        draft.insert(at + to, blank ? ">" : "> ");
      }
    }
    return draft.rewrite();
  }

  /** Where the quotation begins: within the item that all lines stand in, else at the left. */
  private int commonIndent() {
    int least =
        written.stream()
            .mapToInt(n -> Blanks.column(lines.line(n), 0, Blanks.skip(lines.line(n), 0)))
            .min()
            .orElse(0);
    return least < WITHIN_ITEM
        ? 0
        : new Items(lines).around(first).map(item -> Math.min(item.content(), least)).orElse(0);
  }

  private LineStart start(int number) {
    return LineStart.of(lines.line(number));
  }
}
