package io.github.diptych.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lists that some lines are in, as far as those lines need to be looked at. */
final class Items {
  /** Farther than this nobody looks: a longer list is numbered anew in part. */
  private static final int FAR = 1000;

  private final SourceLines lines;

  Items(SourceLines lines) {
    this.lines = lines;
  }

  /** The innermost item that begins on the line. */
  Optional<Item> on(int number) {
    var start = LineStart.of(lines.line(number));
    return start
        .item()
        .filter(mark -> isItem(number, start, mark))
        .map(mark -> new Item(number, start, mark));
  }

  /** All items that begin on the line, the outermost first. */
  List<Item> allOn(int number) {
    var start = LineStart.of(lines.line(number));
    return start.items().stream()
        .filter(mark -> isItem(number, start, mark))
        .map(mark -> new Item(number, start, mark))
        .toList();
  }

  /** The innermost item that holds the line, which may begin on it. */
  Optional<Item> around(int number) {
    var item = on(number);
    if (item.isPresent()) {
      return item;
    }
    var start = LineStart.of(lines.line(number));
    return holding(number, start.depth(), start.indent());
  }

  /** The item within whose words this one stands. */
  Optional<Item> parent(Item item) {
    List<Item> sameLine = allOn(item.line());
    int index = sameLine.indexOf(item);
    return index > 0
        ? Optional.of(sameLine.get(index - 1))
        : holding(item.line(), item.depth(), item.column());
  }

  /** The item before this one in the same parent. */
  Optional<Item> before(Item item) {
    if (allOn(item.line()).indexOf(item) > 0) {
      return Optional.empty();
    }
    Optional<Item> found = Optional.empty();
    for (int n = item.line() - 1; n >= Math.max(0, item.line() - FAR); n--) {
      var start = LineStart.of(lines.line(n));
      if (start.indent(item.depth()) < 0) {
        break;
      }
      if (start.isBlank() && start.depth() == item.depth()) {
        continue;
      }
      List<Item> here = start.depth() == item.depth() ? allOn(n) : List.of();
      for (Item above : here.reversed()) {
        if (above.content() <= item.column()) {
          return found;
        }
        if (above.column() <= item.column()) {
          return Optional.of(above);
        }
        found = Optional.of(above);
      }
      if (here.isEmpty() && start.indent(item.depth()) <= item.column() && !isLazy(n)) {
        break;
      }
    }
    return found;
  }

  /** The item behind this one in the same list. */
  Optional<Item> after(Item item) {
    int n = end(item);
    while (n < lines.count() && isBlankWithin(n, item.depth())) {
      n++;
    }
    if (n >= lines.count() || LineStart.of(lines.line(n)).depth() != item.depth()) {
      return Optional.empty();
    }
    int least = parent(item).map(Item::content).orElse(0);
    return allOn(n).stream()
        .findFirst()
        .filter(next -> next.column() >= least && next.column() < item.content())
        .filter(next -> next.mark().continues(item.mark()));
  }

  /** All items of the list that this one is in. */
  List<Item> list(Item item) {
    var list = new ArrayList<Item>();
    list.add(item);
    Optional<Item> next = before(item).filter(above -> above.mark().continues(item.mark()));
    while (next.isPresent()) {
      list.addFirst(next.get());
      next = before(next.get()).filter(above -> above.mark().continues(item.mark()));
    }
    next = after(item);
    while (next.isPresent() && list.size() < FAR) {
      list.add(next.get());
      next = after(next.get());
    }
    return list;
  }

  /**
   * The number of the line behind the last one that the item holds; blank ones at its end are not.
   */
  int end(Item item) {
    int end = item.line() + 1;
    for (int n = end; n < Math.min(lines.count(), item.line() + FAR); n++) {
      int indent = LineStart.of(lines.line(n)).indent(item.depth());
      if (indent < 0) {
        break;
      }
      if (isBlankWithin(n, item.depth())) {
        continue;
      }
      if (indent < item.content() && !(end == n && isLazy(n))) {
        break;
      }
      end = n + 1;
    }
    return end;
  }

  /** The first line of those around {@code number} that the lists there can reach. */
  int first(int number) {
    int n = number;
    while (n > 0 && n > number - FAR && !isOutside(n)) {
      n--;
    }
    return n;
  }

  /** The last one of them. */
  int last(int number) {
    int n = number;
    while (n + 1 < lines.count() && n < number + FAR && !isOutside(n + 1)) {
      n++;
    }
    return n;
  }

  private Optional<Item> holding(int number, int depth, int column) {
    for (int n = number - 1; n >= Math.max(0, number - FAR); n--) {
      var start = LineStart.of(lines.line(n));
      int indent = start.indent(depth);
      if (indent < 0) {
        break;
      }
      List<Item> here = start.depth() == depth ? allOn(n) : List.of();
      for (Item above : here.reversed()) {
        if (above.content() <= column) {
          return Optional.of(above);
        }
      }
      boolean blank = isBlankWithin(n, depth);
      if (here.isEmpty() && !blank && indent == 0 && !isLazy(n)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isBlankWithin(int number, int depth) {
    var start = LineStart.of(lines.line(number));
    return start.depth() == depth && start.isBlank();
  }

  /** Words that belong to no list, and begin something of their own. */
  private boolean isOutside(int number) {
    var start = LineStart.of(lines.line(number));
    return start.marks().isEmpty() && !start.isBlank() && start.indent() == 0 && !isLazy(number);
  }

  /** Words that go on with the paragraph above, however little they are indented. */
  private boolean isLazy(int number) {
    if (number == 0) {
      return false;
    }
    var start = LineStart.of(lines.line(number));
    var above = LineStart.of(lines.line(number - 1));
    return start.marks().isEmpty()
        && start.depth() == above.depth()
        && !start.isBlank()
        && !above.isEmpty()
        && !Blocks.begins(start.line(), start.words())
        && !Blocks.begins(above.line(), above.words());
  }

  /** A number other than 1 makes no list in the middle of a paragraph (CommonMark, 5.3). */
  private boolean isItem(int number, LineStart start, Mark mark) {
    if (!mark.isOrdered() || mark.number() == 1 || !start.items().getFirst().equals(mark)) {
      return true;
    }
    for (int n = number - 1; n >= Math.max(0, number - FAR); n--) {
      var above = LineStart.of(lines.line(n));
      boolean apart =
          above.depth() != start.depth()
              || above.isBlank()
              || Blocks.begins(above.line(), above.words());
      if (apart || !above.items().isEmpty()) {
        return true;
      }
    }
    return number == 0;
  }
}
