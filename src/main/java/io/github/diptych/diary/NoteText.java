package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a note, of which an edit makes another that shares with it all that it leaves alone:
 * a keystroke in a long note copies a few thousand units, and what differs between two states is
 * found without reading either. Immutable; offsets are UTF-16 units.
 */
public final class NoteText implements CharSequence {
  /** Units of a part; one that an edit made longer than twice that is cut. */
  private static final int PART = 4096;

  /** What is shorter joins its neighbour. */
  private static final int SHORT = PART / 4;

  private final List<Part> parts;

  /** Where each part starts; behind them the length of all. */
  private final int[] starts;

  private @Nullable String whole;

  private record Part(String text, int lineEnds) {
    static Part of(String text) {
      int lineEnds = 0;
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        lineEnds++;
      }
      return new Part(text, lineEnds);
    }
  }

  private NoteText(List<Part> parts, @Nullable String whole) {
    this.parts = parts;
    this.whole = whole;
    this.starts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      starts[i + 1] = starts[i] + parts.get(i).text().length();
    }
  }

  public static NoteText of(String text) {
    return new NoteText(cut(text), text);
  }

  private static List<Part> cut(String text) {
    int count = Math.max(1, (text.length() + PART - 1) / PART);
    var parts = new ArrayList<Part>(count);
    for (int i = 0; i < count; i++) {
      int start = (int) ((long) text.length() * i / count);
      int end = (int) ((long) text.length() * (i + 1) / count);
      parts.add(Part.of(text.substring(start, end)));
    }
    return parts;
  }

  @Override
  public int length() {
    return starts[parts.size()];
  }

  @Override
  public char charAt(int index) {
    int part = partAt(index);
    return parts.get(part).text().charAt(index - starts[part]);
  }

  /** The last part that starts at an offset or before it, and is not empty unless all are. */
  private int partAt(int offset) {
    return Bisection.last(starts, parts.size(), offset);
  }

  /** Copies no more than that stretch. */
  @Override
  public String subSequence(int start, int end) {
    if (start < 0 || start > end || end > length()) {
      throw new IndexOutOfBoundsException(start + ".." + end + " of " + length());
    }
    int part = partAt(start);
    var result = new StringBuilder(end - start);
    for (int at = start; at < end; part++) {
      int until = Math.min(end, starts[part + 1]);
      result.append(parts.get(part).text(), at - starts[part], until - starts[part]);
      at = until;
    }
    return result.toString();
  }

  /** The whole text; made when it is first asked for, which for a long one takes a while. */
  @Override
  public String toString() {
    String known = whole;
    if (known == null) {
      known = subSequence(0, length());
      whole = known;
    }
    return known;
  }

  /** How many {@code \n} stand before an offset. */
  public int lineEndsBefore(int offset) {
    int part = partAt(offset);
    int count = Part.of(parts.get(part).text().substring(0, offset - starts[part])).lineEnds();
    for (int i = 0; i < part; i++) {
      count += parts.get(i).lineEnds();
    }
    return count;
  }

  /**
   * The text after an edit.
   *
   * @throws IndexOutOfBoundsException if the edit lies outside
   */
  public NoteText with(TextEdit edit) {
    if (edit.end() > length()) {
      throw new IndexOutOfBoundsException(edit + " of " + length());
    }
    int first = partAt(edit.start());
    int last = Math.max(first, partAt(edit.end()));
    String between =
        parts.get(first).text().substring(0, edit.start() - starts[first])
            + edit.replacement()
            + parts.get(last).text().substring(edit.end() - starts[last]);
    if (between.length() < SHORT && last + 1 < parts.size()) {
      last++;
      between += parts.get(last).text();
    } else if (between.length() < SHORT && first > 0) {
      first--;
      between = parts.get(first).text() + between;
    }
    var result = new ArrayList<Part>(parts.size() + 1);
    result.addAll(parts.subList(0, first));
    result.addAll(between.length() <= 2 * PART ? List.of(Part.of(between)) : cut(between));
    result.addAll(parts.subList(last + 1, parts.size()));
    return new NoteText(result, null);
  }

  /**
   * What of an earlier state is another text in this one: all before it and behind it is the same
   * in both. Empty, at the end, if both are the same.
   */
  public Span changeSince(NoteText before) {
    int shorter = Math.min(length(), before.length());
    int head = sameAtStart(before, shorter);
    int tail = sameAtEnd(before, shorter - head);
    return new Span(head, before.length() - tail);
  }

  @SuppressWarnings("ReferenceEquality")
  private int sameAtStart(NoteText other, int most) {
    int at = 0;
    while (at < most) {
      int mine = partAt(at);
      int its = other.partAt(at);
      String my = parts.get(mine).text();
      String their = other.parts.get(its).text();
      int from = at - starts[mine];
      int fromIts = at - other.starts[its];
      int length = Math.min(most - at, Math.min(my.length() - from, their.length() - fromIts));
      if (my != their || from != fromIts) {
        for (int i = 0; i < length; i++) {
          if (my.charAt(from + i) != their.charAt(fromIts + i)) {
            return at + i;
          }
        }
      }
      at += length;
    }
    return most;
  }

  @SuppressWarnings("ReferenceEquality")
  private int sameAtEnd(NoteText other, int most) {
    int same = 0;
    while (same < most) {
      int mine = partAt(length() - same - 1);
      int its = other.partAt(other.length() - same - 1);
      String my = parts.get(mine).text();
      String their = other.parts.get(its).text();
      int to = length() - same - starts[mine];
      int toIts = other.length() - same - other.starts[its];
      int length = Math.min(most - same, Math.min(to, toIts));
      if (my != their || to != toIts) {
        for (int i = 1; i <= length; i++) {
          if (my.charAt(to - i) != their.charAt(toIts - i)) {
            return same + i - 1;
          }
        }
      }
      same += length;
    }
    return most;
  }
}
