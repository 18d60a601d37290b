package io.github.diptych.diary.merge;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges notes that are no diary, by lines. Lines that both sides changed, or put in at the same
 * place, are a conflict; items of a list that both put in are kept both.
 */
public final class LineMerge {
  private final List<String> base;
  private final List<Hunk> hunks;
  private final StringBuilder text = new StringBuilder();
  private final List<Open> open = new ArrayList<>();
  private int lines;
  private int next;

  private LineMerge(Versions versions) {
    this.base = lines(versions.base());
    this.hunks =
        Stream.concat(
                Hunk.between(base, lines(versions.mine()), Side.MINE).stream(),
                Hunk.between(base, lines(versions.theirs()), Side.THEIRS).stream())
            .sorted(Comparator.comparingInt(Hunk::start).thenComparingInt(Hunk::end))
            .toList();
  }

  /** Merges three versions of a note, with any line ends. */
  public static Merged of(String base, String mine, String theirs) {
    return new Versions(base, mine, theirs)
        .by(each -> plain(each.base(), each.mine(), each.theirs()));
  }

  /** Merges texts with line feeds alone. */
  static Merged plain(String base, String mine, String theirs) {
    return new LineMerge(new Versions(base, mine, theirs)).merged();
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private Merged merged() {
    int done = 0;
    while (next < hunks.size()) {
      List<Hunk> joined = joined();
      int start = joined.getFirst().start();
      int end = joined.stream().mapToInt(Hunk::end).max().orElse(start);
      add(base.subList(done, start));
      decide(joined, start, end);
      done = end;
    }
    add(base.subList(done, base.size()));
    String whole = text.toString();
    return new Merged(whole, open.stream().map(each -> each.in(whole)).toList());
  }

  /** The next hunks that overlap or touch. */
  private List<Hunk> joined() {
    var joined = new ArrayList<Hunk>();
    joined.add(hunks.get(next++));
    int end = joined.getFirst().end();
    while (next < hunks.size()) {
      Hunk hunk = hunks.get(next);
      boolean apart = joined.size() == 1 && joined.getFirst().isApartFrom(hunk);
      if (hunk.start() > end || (hunk.start() == end && apart)) {
        break;
      }
      joined.add(hunk);
      end = Math.max(end, hunk.end());
      next++;
    }
    return joined;
  }

  private void decide(List<Hunk> joined, int start, int end) {
    List<String> was = base.subList(start, end);
    List<String> mine = version(joined, Side.MINE, start, end);
    List<String> theirs = version(joined, Side.THEIRS, start, end);
    if (mine.equals(theirs) || theirs.equals(was)) {
      add(mine);
    } else if (mine.equals(was)) {
      add(theirs);
    } else if (was.isEmpty()) {
      putIn(mine, theirs);
    } else {
      conflict(was, mine, theirs);
    }
  }

  private List<String> version(List<Hunk> joined, Side side, int start, int end) {
    var version = new ArrayList<String>();
    int done = start;
    for (Hunk hunk : joined) {
      if (hunk.side() == side) {
        version.addAll(base.subList(done, hunk.start()));
        version.addAll(hunk.lines());
        done = hunk.end();
      }
    }
    version.addAll(base.subList(done, end));
    return version;
  }

  /** Both put lines in at the same place; those that are the same at the edges are put in once. */
  private void putIn(List<String> mine, List<String> theirs) {
    int shorter = Math.min(mine.size(), theirs.size());
    int head = 0;
    while (head < shorter && mine.get(head).equals(theirs.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && mine.get(mine.size() - 1 - tail).equals(theirs.get(theirs.size() - 1 - tail))) {
      tail++;
    }
    List<String> my = mine.subList(head, mine.size() - tail);
    List<String> their = theirs.subList(head, theirs.size() - tail);
    add(mine.subList(0, head));
    if (ListLines.are(my) && ListLines.are(their)) {
      add(ListLines.both(my, their));
    } else {
      conflict(List.of(), my, their);
    }
    add(mine.subList(mine.size() - tail, mine.size()));
  }

  /** Blank lines are no words: there is nothing to decide where only they differ. */
  private void conflict(List<String> was, List<String> mine, List<String> theirs) {
    List<String> my = bare(mine);
    List<String> their = bare(theirs);
    if (my.equals(their) || their.equals(bare(was))) {
      add(mine);
      return;
    }
    if (my.equals(bare(was))) {
      add(theirs);
      return;
    }
    int start = text.length() + (lines > 0 ? 1 : 0);
    add(my.isEmpty() ? theirs : mine);
    open.add(new Open(words(was), words(mine), words(theirs), new Span(start, text.length())));
  }

  private static List<String> bare(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private static @Nullable String words(List<String> lines) {
    String words = String.join("\n", lines);
    return words.isBlank() ? null : words;
  }

  private void add(List<String> some) {
    for (String line : some) {
      if (lines++ > 0) {
        text.append('\n');
      }
      text.append(line);
    }
  }

  private record Open(
      @Nullable String base, @Nullable String mine, @Nullable String theirs, Span place) {

    /** Its line end goes with it. */
    Conflict in(String text) {
      boolean last = place.end() == text.length();
      var goes = last ? place : new Span(place.start(), place.end() + 1);
      return new Conflict(base, mine, theirs, null, List.of(), Standing.in(text, place, goes));
    }
  }
}
