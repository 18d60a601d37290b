package io.github.diptych.diary.merge;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the merged text where a conflict is, and what is around it, by which it is found
 * again after edits elsewhere.
 *
 * @param text what stands there; never blank
 * @param place where, in the merged text
 * @param above some of what precedes it
 * @param below some of what follows
 * @param goesAbove how many units of {@code above} go with it if nothing is to stand there
 * @param goesBelow how many units of {@code below} do
 */
public record Standing(
    String text, Span place, String above, String below, int goesAbove, int goesBelow) {
  private static final int CONTEXT = 48;
  private static final int NEAR = 8;
  private static final int FAR = 200;

  /**
   * @param goes the place, widened by what goes with it
   */
  static Standing in(String text, Span place, Span goes) {
    int from = Math.min(goes.start(), Math.max(0, place.start() - CONTEXT));
    int to = Math.max(goes.end(), Math.min(text.length(), place.end() + CONTEXT));
    return new Standing(
        place.in(text),
        place,
        text.substring(from, place.start()),
        text.substring(place.end(), to),
        place.start() - goes.start(),
        goes.end() - place.end());
  }

  /** The place, widened by what goes with it. */
  Span goes() {
    return new Span(place.start() - goesAbove, place.end() + goesBelow);
  }

  Standing at(Span other) {
    return new Standing(text, other, above, below, goesAbove, goesBelow);
  }

  TextEdit replaced(String other) {
    return other.isBlank()
        ? new TextEdit(goes().start(), goes().end(), "")
        : new TextEdit(place.start(), place.end(), other);
  }

  /** The same in another state of the note; null if it is not there or not to be told apart. */
  @Nullable Standing in(String now) {
    List<Integer> places = places(now);
    if (places.size() > 1) {
      places.removeIf(at -> !isAround(at, now));
    }
    if (places.size() != 1) {
      return null;
    }
    int at = places.getFirst();
    int end = at + text.length();
    boolean above = now.startsWith(gapAbove(), Math.max(0, at - goesAbove)) && at >= goesAbove;
    boolean below = now.startsWith(gapBelow(), end);
    var place = new Span(at, end);
    return new Standing(
        text, place, this.above, this.below, above ? goesAbove : 0, below ? goesBelow : 0);
  }

  private String gapAbove() {
    return above.substring(above.length() - goesAbove);
  }

  private String gapBelow() {
    return below.substring(0, goesBelow);
  }

  /** Where it stands with nothing else in its lines and in its block. */
  private List<Integer> places(String now) {
    var places = new ArrayList<Integer>();
    for (int at = now.indexOf(text); at >= 0; at = now.indexOf(text, at + 1)) {
      int end = at + text.length();
      boolean lines = isLineEdge(now, lineStart(now, at) - 1) && isLineEdge(now, end);
      if (lines && isBegun(now, at) && isEnded(now, end)) {
        places.add(at);
      }
    }
    return places;
  }

  /** Whether what stands above is what stood there, or ends whatever is above. */
  private boolean isBegun(String now, int at) {
    String near = above.substring(Math.max(0, above.length() - NEAR));
    String rest = now.substring(Math.max(0, at - FAR), at).stripTrailing();
    String line = rest.substring(rest.lastIndexOf('\n') + 1).strip();
    return (!above.isBlank() && now.startsWith(near, at - near.length()))
        || rest.isEmpty()
        || isEdge(line);
  }

  /** Whether what follows is what followed, or begins something else. */
  private boolean isEnded(String now, int end) {
    String near = below.substring(0, Math.min(NEAR, below.length()));
    String rest = now.substring(end, Math.min(now.length(), end + FAR)).stripLeading();
    return (!below.isBlank() && now.startsWith(near, end)) || rest.isEmpty() || isEdge(rest);
  }

  /** Whether it is a separator or a heading. */
  private static boolean isEdge(String line) {
    return line.startsWith("---") || line.startsWith("#");
  }

  private boolean isAround(int at, String now) {
    return now.startsWith(below, at + text.length())
        && at >= above.length()
        && now.startsWith(above, at - above.length());
  }

  private static int lineStart(String now, int at) {
    int start = at;
    while (start > 0 && (now.charAt(start - 1) == ' ' || now.charAt(start - 1) == '\t')) {
      start--;
    }
    return start;
  }

  private static boolean isLineEdge(String now, int at) {
    return at < 0
        || at >= now.length()
        || now.charAt(at) == '\n'
        || now.charAt(at) == '\r'
        || now.charAt(at) == '\uFEFF';
  }
}
