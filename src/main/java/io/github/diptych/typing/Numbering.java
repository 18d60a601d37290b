package io.github.diptych.typing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How the ordered lists at some lines are numbered: taken before the lines change, and put right
 * after. A list whose first two items bear the same number goes on so.
 */
final class Numbering {
  private final Map<Place, Style> styles = new HashMap<>();

  private record Place(int depth, int column) {
    static Place of(Item item) {
      return new Place(item.depth(), item.column());
    }
  }

  private record Spot(int line, int column) {
    static Spot of(Item item) {
      return new Spot(item.line(), item.column());
    }
  }

  private record Style(int first, boolean same) {
    static Style of(List<Item> list) {
      int first = list.getFirst().mark().number();
      boolean same = list.size() > 1 && list.get(1).mark().number() == first;
      return new Style(first, same);
    }

    int at(int index) {
      return same ? first : first + index;
    }
  }

  /** Of the lists at the lines from {@code first} to {@code last} and beside them. */
  static Numbering around(SourceLines lines, int first, int last) {
    var numbering = new Numbering();
    var items = new Items(lines);
    for (int n = Math.max(0, first - 1); n <= Math.min(last + 1, lines.count() - 1); n++) {
      for (Item item : items.allOn(n)) {
        if (item.mark().isOrdered()) {
          numbering.styles.computeIfAbsent(Place.of(item), place -> Style.of(items.list(item)));
        }
      }
    }
    return numbering;
  }

  /** Numbers the lists at those lines of the draft and beside them, in its own line numbers. */
  void restore(Draft draft, int first, int last) {
    var done = new HashSet<Spot>();
    for (int n = first - 1; n <= last + 1; n++) {
      // Each list changes the draft, though not the number of its lines.
      var lines = draft.lines();
      if (n < 0 || n >= lines.count()) {
        continue;
      }
      var items = new Items(lines);
      for (Item item : items.allOn(n)) {
        if (item.mark().isOrdered() && done.add(Spot.of(item))) {
          List<Item> list = items.list(item);
          list.forEach(each -> done.add(Spot.of(each)));
          number(draft, lines, list);
          break;
        }
      }
    }
  }

  private void number(Draft draft, SourceLines lines, List<Item> list) {
    var style = styles.getOrDefault(Place.of(list.getFirst()), Style.of(list));
    var items = new Items(lines);
    for (int i = list.size() - 1; i >= 0; i--) {
      Item item = list.get(i);
      int number = style.at(i);
      if (number == item.mark().number()) {
        continue;
      }
      String sign = item.mark().written(number);
      int wider = sign.length() - item.mark().written().length();
      Shifting.shift(draft, lines, item.depth(), item.line() + 1, items.end(item), wider);
      int at = lines.start(item.line()) + item.mark().start();
      draft.replace(at, at + item.mark().written().length(), sign);
    }
  }
}
