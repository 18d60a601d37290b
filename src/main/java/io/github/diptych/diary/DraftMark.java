package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line that makes a block a draft: an HTML comment, which github.com does not show, with a
 * blank line below it. It names the program, for a comment that says {@code draft} alone may be
 * somebody's own.
 */
final class DraftMark {
  private static final Pattern MARK = Pattern.compile("<!--\\s*diptych:\\s*draft\\b[^>]*-->");
  private static final Pattern MISSING = Pattern.compile(";\\s*missing:\\s*(.*?)\\s*-->");
  private static final String BETWEEN = "; ";
  private static final int LONGEST_MISSING = 200;

  private DraftMark() {}

  /**
   * @param missing what the source has and the draft has not, as the source writes it
   */
  static String of(List<String> missing) {
    String said = missing.stream().map(DraftMark::inComment).collect(Collectors.joining(BETWEEN));
    return "<!-- diptych: draft" + (said.isEmpty() ? "" : "; missing: " + said) + " -->";
  }

  /** What a mark says that its draft lacks. */
  static List<String> missing(String mark) {
    Matcher said = MISSING.matcher(mark);
    return said.find() ? List.of(said.group(1).split(BETWEEN)) : List.of();
  }

  /** Where the marks themselves stand in a block's body. */
  static List<Span> lines(String body) {
    // Most blocks are none, and to read their lines takes a while.
    return body.contains("diptych:")
        ? Lines.ofBody(body).all().stream()
            .filter(line -> isMark(body, line))
            .map(Line::content)
            .toList()
        : List.of();
  }

  /** Where the marks stand in a block's body, each with the blank lines below it. */
  static List<Span> in(String body) {
    var marks = new ArrayList<Span>();
    List<Line> lines = Lines.ofBody(body).all();
    for (int i = 0; i < lines.size(); i++) {
      if (isMark(body, lines.get(i))) {
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
          next++;
        }
        int end = next < lines.size() ? lines.get(next).start() : body.length();
        marks.add(new Span(lines.get(i).start(), end));
      }
    }
    return marks;
  }

  private static boolean isMark(String body, Line line) {
    return line.kind() == LineKind.HTML && MARK.matcher(line.content().in(body).strip()).matches();
  }

  /** Without what would end the comment, for Markdown or for a browser. */
  private static String inComment(String source) {
    String line = source.strip().replaceAll("\\s+", " ").replaceAll("-{2,}", "-").replace(">", "");
    return line.length() <= LONGEST_MISSING ? line : cut(line) + "…";
  }

  private static String cut(String line) {
    int end = LONGEST_MISSING;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
  }
}
