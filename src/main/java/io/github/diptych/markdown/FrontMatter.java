package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts at a note's head, between two lines of {@code ---}, which github.com shows as a table.
 * Only facts that stand on lines of their own are told apart; what is indented below one belongs to
 * it as it is written.
 *
 * @param span both lines of dashes and all between, without the last line's end
 * @param facts each name with its value as written, in their order; at least one
 */
record FrontMatter(Span span, Map<String, String> facts) {
  static final Pattern FACT = Pattern.compile("([\\w\\p{L}][^:#\\s]*)[ \\t]*:(?:[ \\t]+(.*)|)");

  static Optional<FrontMatter> in(CharSequence source) {
    int start = !source.isEmpty() && source.charAt(0) == '\uFEFF' ? 1 : 0;
    int line = lineEnd(source, start);
    if (!isDashes(source.subSequence(start, line).toString())) {
      return Optional.empty();
    }
    Map<String, String> facts = new LinkedHashMap<>();
    String name = "";
    for (int at = next(source, line); at < source.length(); at = next(source, line)) {
      line = lineEnd(source, at);
      String text = source.subSequence(at, line).toString();
      if (isDashes(text)) {
        return facts.isEmpty()
            ? Optional.empty()
            : Optional.of(new FrontMatter(new Span(start, line), facts));
      }
      Matcher fact = FACT.matcher(text);
      if (fact.matches()) {
        name = fact.group(1);
        facts.put(name, fact.group(2) == null ? "" : fact.group(2).strip());
      } else if (belongs(text) && !name.isEmpty()) {
        facts.merge(name, text.strip(), (above, below) -> (above + "\n" + below).strip());
      } else if (!text.isBlank() && !text.startsWith("#")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean belongs(String line) {
    return !line.isBlank() && (line.startsWith(" ") || line.startsWith("- "));
  }

  private static boolean isDashes(String line) {
    return line.stripTrailing().equals("---");
  }

  private static int lineEnd(CharSequence source, int from) {
    int end = from;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int next(CharSequence source, int lineEnd) {
    boolean both =
        lineEnd + 1 < source.length()
            && source.charAt(lineEnd) == '\r'
            && source.charAt(lineEnd + 1) == '\n';
    return Math.min(lineEnd + (both ? 2 : 1), source.length());
  }
}
