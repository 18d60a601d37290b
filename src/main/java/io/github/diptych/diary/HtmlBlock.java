package io.github.diptych.diary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open HTML block (CommonMark 4.6).
 *
 * @param ends the strings one of which ends it, in lower case; none if a blank line does
 * @param closing what to write to end it; empty if a blank line does
 */
record HtmlBlock(List<String> ends, String closing) {
  private static final List<String> RAW = List.of("script", "pre", "style", "textarea");
  private static final List<String> RAW_ENDS =
      List.of("</script>", "</pre>", "</style>", "</textarea>");
  private static final int LONGEST_NAME = "blockquote".length();

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside base basefont blockquote body caption center col colgroup dd"
                  + " details dialog dir div dl dt fieldset figcaption figure footer form frame"
                  + " frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main"
                  + " menu menuitem nav noframes ol optgroup option p param search section source"
                  + " summary table tbody td tfoot th thead title tr track ul")
              .split(" "));

  private static final HtmlBlock UNTIL_BLANK = new HtmlBlock(List.of(), "");

  /** The block that starts with {@code <} at {@code from}; of the kinds that end a paragraph. */
  static @Nullable HtmlBlock interrupting(String text, int from, int to) {
    if (text.charAt(from) != '<' || from + 1 >= to) {
      return null;
    }
    return switch (text.charAt(from + 1)) {
      case '!' -> declaration(text, from, to);
      case '?' -> until("?>");
      default -> named(text, from, to);
    };
  }

  /** The block that starts with any complete tag alone on its line (kind 7). */
  static @Nullable HtmlBlock loneTag(String text, int from, int to) {
    if (text.charAt(from) != '<') {
      return null;
    }
    int end = HtmlTag.end(text, from, to);
    return end >= 0 && Chars.skipSpaces(text, end, to) == to ? UNTIL_BLANK : null;
  }

  boolean endsAtBlank() {
    return ends.isEmpty();
  }

  /** Whether this line of the block is its last one. */
  boolean endsIn(String text, int from, int to) {
    if (ends.isEmpty()) {
      return false;
    }
    String line = text.substring(from, to).toLowerCase(Locale.ROOT);
    return ends.stream().anyMatch(line::contains);
  }

  private static HtmlBlock until(String end) {
    return new HtmlBlock(List.of(end), end);
  }

  private static @Nullable HtmlBlock declaration(String text, int from, int to) {
    if (text.startsWith("<!--", from)) {
      return until("-->");
    }
    if (text.startsWith("<![CDATA[", from)) {
      return until("]]>");
    }
    return from + 2 < to && Chars.isLetter(text.charAt(from + 2)) ? until(">") : null;
  }

  private static @Nullable HtmlBlock named(String text, int from, int to) {
    boolean closing = text.charAt(from + 1) == '/';
    int start = from + (closing ? 2 : 1);
    int end = start;
    while (end < to && end - start <= LONGEST_NAME && isNameUnit(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean ended = end == to || Chars.isSpace(text.charAt(end)) || text.charAt(end) == '>';
    if (ended && !closing && RAW.contains(name)) {
      return new HtmlBlock(RAW_ENDS, "</" + name + ">");
    }
    boolean complete = ended || text.startsWith("/>", end);
    return complete && BLOCKS.contains(name) ? UNTIL_BLANK : null;
  }

  private static boolean isNameUnit(char unit) {
    return Chars.isLetter(unit) || Chars.isDigit(unit);
  }
}
