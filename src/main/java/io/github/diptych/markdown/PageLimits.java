package io.github.diptych.markdown;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a page can lay out without holding up the window. A note of a few kilobytes can ask for a
 * hundred thousand boxes in one another, or a table of a thousand million cells: such a block is
 * shown as it is written.
 */
public final class PageLimits {
  /** Every element takes a few microseconds each time that the block is laid out. */
  private static final int MOST_ELEMENTS = 60_000;

  private static final int MOST_CHARACTERS = 4_000_000;

  /** Beyond about 500 the browser puts elements beside one another, which takes it seconds. */
  static final int DEEPEST = 400;

  /** Rows that reach over one another make columns, and each column takes all rows. */
  private static final long MOST_SPANNED = 5_000;

  /** Fewer characters are never too much. */
  private static final int SMALL = 1_500;

  private static final int MOST_SOURCE = 200_000;
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "source", "wbr", "col");
  private static final Pattern SPAN = Pattern.compile(" (?:row|col)span=\"\\s*(\\d+)");

  /** More marks on one letter than any language has; each is laid out against all others. */
  private static final Pattern MARKS = Pattern.compile("(\\p{M}{20})\\p{M}+");

  private PageLimits() {}

  /**
   * The HTML of a block, or its source if it is too much for a page.
   *
   * @param source what the block stands for
   */
  public static String within(String html, Supplier<String> source) {
    if (html.length() < SMALL) {
      return html;
    } else if (isTooMuch(html)) {
      return asWritten(source.get());
    }
    String bare = MARKS.matcher(html).replaceAll("$1");
    return bare.length() == html.length() ? html : bare;
  }

  /** Whether HTML shows a block as it is written, for whatever reason. */
  static boolean isAsWritten(String html) {
    return html.startsWith("<pre class=\"diptych-source\"");
  }

  /** What a block's source shows as if it is too much for a page. */
  static String asWritten(String whole) {
    String source = whole.strip();
    String some = source.length() > MOST_SOURCE ? source.substring(0, MOST_SOURCE) + " …" : source;
    return CodeHtml.asWritten(MARKS.matcher(some).replaceAll("$1"));
  }

  private static boolean isTooMuch(String html) {
    return html.length() > MOST_CHARACTERS || hasTooManyElements(html) || spansTooMuch(html);
  }

  private static boolean hasTooManyElements(String html) {
    int depth = 0;
    int elements = 0;
    for (int at = html.indexOf('<');
        at >= 0 && at + 1 < html.length();
        at = html.indexOf('<', at + 1)) {
      if (html.charAt(at + 1) == '/') {
        depth--;
      } else {
        elements++;
        depth += VOID.contains(name(html, at + 1)) ? 0 : 1;
      }
      if (depth > DEEPEST || elements > MOST_ELEMENTS) {
        return true;
      }
    }
    return false;
  }

  private static String name(String html, int from) {
    int end = from;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return html.substring(from, end);
  }

  private static boolean spansTooMuch(String html) {
    long spanned = 0;
    var span = SPAN.matcher(html);
    while (span.find()) {
      spanned += span.group(1).length() > 6 ? MOST_SPANNED : Long.parseLong(span.group(1)) - 1;
      if (spanned > MOST_SPANNED) {
        return true;
      }
    }
    return false;
  }
}
