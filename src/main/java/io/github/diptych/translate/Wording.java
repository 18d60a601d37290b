package io.github.diptych.translate;

import io.github.diptych.diary.Han;
import io.github.diptych.diary.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as they can stand in a text: in any case, as a whole word where they are of an alphabet, in
 * a simple plural, with other blanks between them.
 */
final class Wording {
  private static final String LETTER = "[[\\p{L}\\p{N}]&&[^\\p{IsHan}]]";

  private final Pattern pattern;

  /**
   * @param words one at least
   */
  Wording(String words) {
    String said = words.strip();
    String before = isOfAlphabet(said.codePointAt(0)) ? "(?<!" + LETTER + ")" : "";
    boolean inflects = isOfAlphabet(said.codePointBefore(said.length()));
    String inner = inflects ? inNumbers(said) + "(?!" + LETTER + ")" : spaced(said);
    pattern = Pattern.compile(before + inner, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private Wording(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Words as they are written, in their own case and number. */
  static Wording exactly(String words) {
    String said = words.strip();
    return new Wording(
        Pattern.compile(
            (isOfAlphabet(said.codePointAt(0)) ? "(?<!" + LETTER + ")" : "")
                + spaced(said)
                + (isOfAlphabet(said.codePointBefore(said.length())) ? "(?!" + LETTER + ")" : "")));
  }

  List<Span> in(String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .toList();
  }

  private static boolean isOfAlphabet(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !Han.is(codePoint);
  }

  /** One expert or more, one story or more. */
  private static String inNumbers(String words) {
    return words.endsWith("y") && words.length() > 1
        ? spaced(words.substring(0, words.length() - 1)) + "(?:y|ys|ies)"
        : spaced(words) + "(?:e?s)?";
  }

  private static String spaced(String words) {
    return Stream.of(words.split("\\s+"))
        .map(Pattern::quote)
        .collect(Collectors.joining("[\\s\\u00a0-]+"));
  }
}
