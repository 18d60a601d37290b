package io.github.diptych.diary.merge;

import io.github.diptych.diary.Layout;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets what stays one behind the other. Between two that stood so in a version stands what stood
 * there; between others what their own side has around them, or what the diary's writer puts there:
 * a blank line, a separator, a blank line.
 */
final class Typesetting {
  private static final Pattern SAFE = Pattern.compile("[ \\t]*\\n[ \\t]*\\n[\\s\\S]*");
  private static final Pattern ONE_RULE = Pattern.compile("[^-]*-[-\\t ]*\\n[^-]*");

  private final Strands strands;
  private final List<Item> items;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> places = new ArrayList<>();
  private String rule = "---";

  Typesetting(Strands strands, List<Item> items) {
    this.strands = strands;
    this.items = items;
  }

  Merged set() {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      text.append(gap(i));
      int start = text.length();
      text.append(item.verdict().text()).append(closing(i));
      places.add(new Span(start, text.length()));
      if (i == 0) {
        rule = Layout.of(text.toString()).rule();
      }
    }
    text.append(gap(items.size()));
    return new Merged(text.toString(), conflicts());
  }

  /** Where each item stands. */
  List<Span> places() {
    return places;
  }

  /** What ends a code fence or comment that a block leaves open, so that the next one is read. */
  private String closing(int index) {
    Item item = items.get(index);
    boolean below = index + 1 < items.size() && inherited(index + 1) == null;
    String closing = below && item.isBlock() ? Layout.closing(item.verdict().text()) : null;
    return closing == null ? "" : "\n" + closing;
  }

  private String gap(int index) {
    String inherited = inherited(index);
    return inherited != null ? inherited : made(index);
  }

  /** What stands between the two in the versions in which they are neighbours. */
  private @Nullable String inherited(int index) {
    String base = between(index, Side.BASE);
    String mine = between(index, Side.MINE);
    String theirs = between(index, Side.THEIRS);
    if (mine != null && theirs != null) {
      return mine.equals(base) ? theirs : mine;
    }
    return mine != null ? mine : theirs != null ? theirs : base;
  }

  private @Nullable String between(int index, Side side) {
    Sheet sheet = strands.sheet(side);
    Leaf above = index == 0 ? null : items.get(index - 1).from().in(side);
    Leaf below = index == items.size() ? null : items.get(index).from().in(side);
    int number = above != null ? above.number() : index == 0 ? -1 : -2;
    int its = below != null ? below.number() : index == items.size() ? sheet.leaves().size() : -2;
    if (number == -2 || its == -2 || number + 1 != its) {
      return null;
    }
    String gap = gap(sheet, its);
    boolean asThere = index == 0 || items.get(index - 1).isAsOn(side);
    return asThere || isSafe(gap, index) ? gap : null;
  }

  private static String gap(Sheet sheet, int number) {
    return number == sheet.leaves().size() ? sheet.gapAtEnd() : sheet.leaves().get(number).gap();
  }

  /** Whether it keeps any two of these apart. */
  private boolean isSafe(String gap, int index) {
    boolean blocks =
        index > 0
            && index < items.size()
            && items.get(index - 1).isBlock()
            && items.get(index).isBlock();
    if (index == items.size() && gap.isBlank()) {
      return true;
    }
    return SAFE.matcher(gap).matches() && (!blocks || gap.contains("-"));
  }

  private String made(int index) {
    if (index == 0) {
      return "";
    }
    if (index == items.size()) {
      return "\n";
    }
    Item above = items.get(index - 1);
    Item below = items.get(index);
    Leaf leaf = below.from().any();
    Leaf its = above.from().any();
    String own = own(strands.sheet(leaf.side()), leaf.number(), above, below);
    own = own != null ? own : own(strands.sheet(its.side()), its.number() + 1, above, below);
    boolean ruled = above.isBlock() && below.kind() != Leaf.Kind.OUTSIDE;
    return own != null ? own : ruled ? "\n\n" + rule + "\n\n" : "\n\n";
  }

  /** What stands above a leaf of a version, where two of the same kinds meet. */
  private static @Nullable String own(Sheet sheet, int number, Item above, Item below) {
    if (number == 0
        || number >= sheet.leaves().size()
        || sheet.leaves().get(number - 1).kind() != above.kind()
        || sheet.leaves().get(number).kind() != below.kind()) {
      return null;
    }
    String gap = sheet.leaves().get(number).gap();
    boolean separates = ONE_RULE.matcher(gap).matches();
    boolean bare = gap.isBlank() && !(above.isBlock() && below.isBlock());
    return SAFE.matcher(gap).matches() && (separates || bare) ? gap : null;
  }

  private List<Conflict> conflicts() {
    String whole = text.toString();
    var conflicts = new ArrayList<Conflict>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Seed seed = item.verdict().seed();
      int start = places.get(i).start();
      for (Conflict inside : item.verdict().inside()) {
        Span goes = inside.standing().goes().moved(start);
        conflicts.add(inside.with(Standing.in(whole, inside.place().moved(start), goes)));
      }
      if (seed != null) {
        int first = i;
        while (i + 1 < items.size() && seed == items.get(i + 1).verdict().seed()) {
          i++;
        }
        var place = new Span(places.get(first).start(), places.get(i).end());
        Standing standing = Standing.in(whole, place, goes(first, i));
        conflicts.add(seed.at(standing, item.day()));
      }
    }
    return conflicts;
  }

  /** What goes if nothing is to stand there: a separator goes along where two blocks meet. */
  private Span goes(int first, int last) {
    int start = places.get(first).start();
    int end = places.get(last).end();
    boolean below = last + 1 < items.size() && items.get(last + 1).isBlock();
    boolean above = first > 0 && items.get(first - 1).isBlock();
    if (!items.get(first).isBlock()) {
      return new Span(start, end);
    }
    if (below) {
      return new Span(start, places.get(last + 1).start());
    }
    return above ? new Span(places.get(first - 1).end(), end) : new Span(start, end);
  }
}
