package io.github.diptych.diary.merge;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes line ends and byte order marks away from three versions, and gives a merged text those that
 * it is to have: what one side alone changed, line by line where a note mixes them.
 */
final class LineEnds {
  private static final String MARK = "\uFEFF";

  private final Versions versions;
  private final Ended base;
  private final Ended mine;
  private final Ended theirs;

  LineEnds(Versions versions) {
    this.versions = versions;
    this.base = Ended.of(versions.base());
    this.mine = Ended.of(versions.mine());
    this.theirs = Ended.of(versions.theirs());
  }

  Versions taken() {
    return new Versions(base.plain(), mine.plain(), theirs.plain());
  }

  Merged given(Merged merged) {
    String usual =
        Objects.requireNonNullElse(chosen(base.usual(), mine.usual(), theirs.usual()), "\n");
    List<String> lines = List.of(merged.text().split("\n", -1));
    List<String> ends = ends(lines, usual);
    boolean bears =
        bears(versions.mine()) == bears(versions.base())
            ? bears(versions.theirs())
            : bears(versions.mine());
    var text = new StringBuilder(bears ? MARK : "");
    int[] starts = new int[lines.size()];
    int[] plainStarts = new int[lines.size()];
    int plain = 0;
    for (int i = 0; i < lines.size(); i++) {
      starts[i] = text.length();
      plainStarts[i] = plain;
      plain += lines.get(i).length() + 1;
      text.append(lines.get(i));
      if (i + 1 < lines.size()) {
        boolean joins = ends.get(i).equals("\n") && endsWithReturn(text);
        text.append(joins ? "\r" : ends.get(i));
      }
    }
    String whole = text.toString();
    var places = new Places(starts, plainStarts);
    return new Merged(
        whole, merged.conflicts().stream().map(each -> given(each, whole, places, usual)).toList());
  }

  /** Behind a return, a line feed would be no line end of its own. */
  private static boolean endsWithReturn(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\r';
  }

  private static boolean bears(String text) {
    return text.startsWith(MARK);
  }

  private static Conflict given(Conflict conflict, String text, Places places, String usual) {
    Span place = places.of(conflict.place());
    Span goes = places.of(conflict.standing().goes());
    UnaryOperator<@Nullable String> ended =
        version ->
            version == null
                ? null
                : version.equals(conflict.standing().text())
                    ? place.in(text)
                    : version.replace("\n", usual);
    return new Conflict(
        ended.apply(conflict.base()),
        ended.apply(conflict.mine()),
        ended.apply(conflict.theirs()),
        conflict.day(),
        conflict.languages(),
        Standing.in(text, place, goes));
  }

  /** The line end of each line that the merged text has. */
  private List<String> ends(List<String> lines, String usual) {
    List<Ended> all = List.of(base, mine, theirs);
    boolean mixed = all.stream().anyMatch(Ended::isMixed);
    if (!mixed) {
      return Collections.nCopies(lines.size(), usual);
    }
    List<int[]> places =
        Stream.of(base, mine, theirs).map(each -> Diff.of(lines, each.lines())).toList();
    var ends = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      String was = base.endAt(places.get(0)[i]);
      String my = mine.endAt(places.get(1)[i]);
      String their = theirs.endAt(places.get(2)[i]);
      ends.add(Objects.requireNonNullElse(chosen(was, my, their), usual));
    }
    return ends;
  }

  private static @Nullable String chosen(
      @Nullable String base, @Nullable String mine, @Nullable String theirs) {
    if (mine == null || (theirs != null && mine.equals(base))) {
      return theirs;
    }
    return mine;
  }

  /**
   * A version.
   *
   * @param plain its words with line feeds alone
   * @param ends one for each line but the last
   */
  private record Ended(String plain, List<String> ends) {
    static Ended of(String text) {
      var ends = new ArrayList<String>();
      var plain = new StringBuilder(text.length());
      int start = bears(text) ? 1 : 0;
      for (int at = start; at < text.length(); at++) {
        char unit = text.charAt(at);
        if (unit == '\n' || unit == '\r') {
          String end = unit == '\n' ? "\n" : text.startsWith("\n", at + 1) ? "\r\n" : "\r";
          plain.append(text, start, at).append('\n');
          ends.add(end);
          at += end.length() - 1;
          start = at + 1;
        }
      }
      return new Ended(plain.append(text, start, text.length()).toString(), ends);
    }

    List<String> lines() {
      return List.of(plain.split("\n", -1));
    }

    /** The end of most lines; null if there is none. */
    @Nullable String usual() {
      return Stream.of("\n", "\r\n", "\r")
          .max(Comparator.comparingInt(end -> Collections.frequency(ends, end)))
          .filter(end -> !ends.isEmpty())
          .orElse(null);
    }

    boolean isMixed() {
      return ends.stream().distinct().count() > 1;
    }

    @Nullable String endAt(int line) {
      return line < 0 || line >= ends.size() ? null : ends.get(line);
    }
  }

  /** Where the places of a text with line feeds are in one with other line ends. */
  private static final class Places {
    private final int[] starts;
    private final int[] plainStarts;

    Places(int[] starts, int[] plainStarts) {
      this.starts = starts;
      this.plainStarts = plainStarts;
    }

    Span of(Span plain) {
      return new Span(of(plain.start()), of(plain.end()));
    }

    private int of(int plain) {
      int line = Bisection.last(plainStarts, plainStarts.length, plain);
      return starts[line] + plain - plainStarts[line];
    }
  }
}
