package io.github.diptych.typing;

/**
 * Makes one line of the selected ones, or of the caret's and the next: what stands before the words
 * goes, and between Han characters comes no space.
 */
public final class Joining {
  private Joining() {}

  public static Rewrite join(SourceLines lines, Selection selection) {
    int first = lines.numberAt(selection.start());
    int last = Math.max(Touched.last(lines, selection), first + 1);
    if (last >= lines.count()) {
      return Rewrite.nothing(selection);
    }
    var numbering = Numbering.around(lines, first, last);
    var items = new Items(lines);
    int top = items.first(first);
    var draft = Draft.of(lines, top, items.last(last), selection);
    int seam = selection.caret();
    for (int n = last; n > first; n--) {
      seam = join(draft, draft.lines(), n - 1 - top);
    }
    draft.select(selection.isEmpty() ? Selection.at(seam) : draft.selection());
    numbering.restore(draft, first - top, first - top);
    return draft.rewrite();
  }

  /** Joins a line of the draft with the next; gives where they meet. */
  private static int join(Draft draft, SourceLines lines, int number) {
    String above = lines.line(number);
    String below = lines.line(number + 1);
    int end = words(above);
    int from = LineStart.of(below).words();
    int at = lines.start(number) + end;
    String space = space(above.substring(0, end), below.substring(from));
    draft.replace(at, lines.start(number + 1) + from, space);
    return at;
  }

  /** Behind the last word, before the sign of a hard line break. */
  private static int words(String line) {
    int end = Letters.trimWhite(line, 0, line.length());
    int backslash = end;
    while (backslash > 0 && line.charAt(backslash - 1) == '\\') {
      backslash--;
    }
    return (end - backslash) % 2 == 1 ? Letters.trimWhite(line, 0, end - 1) : end;
  }

  private static String space(String above, String below) {
    if (LineStart.of(above).isEmpty() || below.isEmpty()) {
      // The blank behind a sign stays, for it is none without.
      return above.isEmpty() || below.isEmpty() || LineStart.of(above).marks().isEmpty() ? "" : " ";
    }
    int left = above.codePointBefore(above.length());
    int right = below.codePointAt(0);
    boolean wide = Letters.isEastern(left) && Letters.isEastern(right);
    boolean punctuation = Letters.isWidePunctuation(left) || Letters.isWidePunctuation(right);
    return wide || punctuation ? "" : " ";
  }
}
