package io.github.diptych.markdown;

import java.util.Locale;
import java.util.Set;

/** The seven ways in which a block of raw HTML starts and ends (CommonMark 0.29, 4.6). */
enum HtmlBlockStart {
  /** Not raw HTML. */
  NONE,
  VERBATIM,
  COMMENT,
  INSTRUCTION,
  DECLARATION,
  CDATA,
  BLOCK,
  /** Any other tag that stands in a line of its own; it interrupts no paragraph. */
  TAG;

  private static final Set<String> VERBATIM_TAGS = Set.of("script", "pre", "style");

  private static final Set<String> BLOCK_TAGS =
      Set.of(
          ("address article aside base basefont blockquote body caption center col colgroup dd"
                  + " details dialog dir div dl dt fieldset figcaption figure footer form frame"
                  + " frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main"
                  + " menu menuitem nav noframes ol optgroup option p param section summary table"
                  + " tbody td tfoot th thead title tr track ul")
              .split(" "));

  /** How a line starts from the first character that shows. */
  static HtmlBlockStart of(Line line) {
    int at = line.firstShown();
    if (line.at(at) != '<') {
      return NONE;
    }
    String text = line.text();
    if (text.startsWith("<!--", at)) {
      return COMMENT;
    }
    if (line.at(at + 1) == '?') {
      return INSTRUCTION;
    }
    if (line.at(at + 1) == '!') {
      char c = line.at(at + 2);
      return c >= 'A' && c <= 'Z'
          ? DECLARATION
          : text.regionMatches(true, at, "<![CDATA[", 0, 9) ? CDATA : NONE;
    }
    HtmlBlockStart named = named(line, at);
    return named == NONE && isTagAlone(line, at) ? TAG : named;
  }

  private static HtmlBlockStart named(Line line, int at) {
    boolean closing = line.at(at + 1) == '/';
    int start = at + (closing ? 2 : 1);
    int end = start;
    while (Ascii.isLetterOrDigit(line.at(end))) {
      end++;
    }
    String name = line.text().substring(start, end).toLowerCase(Locale.ROOT);
    char behind = line.at(end);
    if (!closing
        && VERBATIM_TAGS.contains(name)
        && (Ascii.isBlankOrFeed(behind) || behind == '>')) {
      return VERBATIM;
    }
    boolean ends =
        Ascii.isBlankOrFeed(behind) || behind == '>' || (behind == '/' && line.at(end + 1) == '>');
    return ends && BLOCK_TAGS.contains(name) ? BLOCK : NONE;
  }

  private static boolean isTagAlone(Line line, int at) {
    int end = new HtmlScanner(line.text(), line.end()).tagEnd(at + 1);
    while (end >= 0 && end < line.end() && isSpace(line.at(end))) {
      end++;
    }
    return end == line.end();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  boolean endsAtBlankLine() {
    return this == BLOCK || this == TAG;
  }

  /** Whether the block ends with a line that holds this from the first character that shows. */
  boolean endsWith(String shown) {
    return switch (this) {
      case VERBATIM -> holdsVerbatimEnd(shown);
      case COMMENT -> shown.contains("-->");
      case INSTRUCTION -> shown.contains("?>");
      case DECLARATION -> shown.contains(">");
      case CDATA -> shown.contains("]]>");
      case BLOCK, TAG, NONE -> false;
    };
  }

  private static boolean holdsVerbatimEnd(String shown) {
    String lower = shown.toLowerCase(Locale.ROOT);
    return VERBATIM_TAGS.stream().anyMatch(tag -> lower.contains("</" + tag + ">"));
  }
}
