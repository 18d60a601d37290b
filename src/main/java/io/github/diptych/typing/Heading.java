package io.github.diptych.typing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes headings of the selected lines, or larger and smaller ones: up leads from words over the
 * smallest heading to the largest, down all the way back. A heading that is underlined gets number
 * signs instead.
 */
public final class Heading {
  private static final int SMALLEST = 6;
  private static final Pattern SIGNS = Pattern.compile("(#{1,6})(?:[ \\t]+|$)");
  private static final Pattern CLOSING = Pattern.compile("[ \\t]+#+[ \\t]*$");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");

  private Heading() {}

  public static Rewrite up(SourceLines lines, Selection selection) {
    return change(lines, selection, -1);
  }

  public static Rewrite down(SourceLines lines, Selection selection) {
    return change(lines, selection, 1);
  }

  private static Rewrite change(SourceLines lines, Selection selection, int step) {
    int first = lines.numberAt(selection.start());
    int last = Touched.last(lines, selection);
    if (first > 0 && first == last && isUnderline(lines, first)) {
      first = last = first - 1;
    }
    int end = isUnderline(lines, last + 1) ? last + 1 : last;
    var draft = Draft.of(lines, first, end, selection);
    for (int n = last; n >= first; n--) {
      boolean words = first == last || !LineStart.of(lines.line(n)).isEmpty();
      boolean underline = n > first && isUnderline(lines, n);
      if (words && !underline && Code.around(lines, n).isEmpty()) {
        change(draft, lines, n, step);
      }
    }
    return draft.rewrite();
  }

  private static void change(Draft draft, SourceLines lines, int number, int step) {
    String line = lines.line(number);
    int words = LineStart.of(line).words();
    Matcher signs = SIGNS.matcher(line).region(words, line.length());
    boolean signed = signs.lookingAt();
    boolean underlined = !signed && isUnderline(lines, number + 1);
    int level = signed ? signs.group(1).length() : underlined ? underline(lines, number + 1) : 0;
    int next = next(level, step);
    if (next == level) {
      return;
    }
    if (underlined) {
      draft.replace(lines.end(number), lines.end(number + 1), "");
    }
    int at = lines.start(number);
    Matcher closing = CLOSING.matcher(line).region(words, line.length());
    if (signed && next == 0 && closing.find() && closing.start() >= signs.end()) {
      draft.replace(at + closing.start(), at + line.length(), "");
    }
    int end = signed ? signs.end() : words;
    draft.replace(at + words, at + end, next == 0 ? "" : "#".repeat(next) + " ");
  }

  /** Level 0 is no heading. */
  private static int next(int level, int step) {
    if (level == 0) {
      return step < 0 ? SMALLEST : 0;
    }
    int next = level + step;
    return next > SMALLEST ? 0 : Math.max(1, next);
  }

  private static int underline(SourceLines lines, int number) {
    return lines.line(number).strip().startsWith("=") ? 1 : 2;
  }

  /** A line of equals signs or hyphens right below words makes these a heading. */
  private static boolean isUnderline(SourceLines lines, int number) {
    if (number < 1 || number >= lines.count()) {
      return false;
    }
    var above = LineStart.of(lines.line(number - 1));
    return UNDERLINE.matcher(lines.line(number)).matches()
        && above.marks().isEmpty()
        && !above.isBlank()
        && !Blocks.begins(above.line(), above.words())
        && Code.around(lines, number).isEmpty();
  }
}
