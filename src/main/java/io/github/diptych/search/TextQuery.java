package io.github.diptych.search;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What to find in a text.
 *
 * @param words as typed, not empty; a pattern of {@code java.util.regex} if {@code pattern}
 * @param capitals whether {@code A} differs from {@code a}
 * @param wholeWords whether a part of a word is no match
 */
public record TextQuery(String words, boolean pattern, boolean capitals, boolean wholeWords) {
  private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)(?:,\\d*)?}");

  /** Repeating nothing so often takes time without reading a unit, and so cannot be stopped. */
  private static final long MOST_REPEATED = 100_000;

  /** The pattern that matches exactly these words. */
  public static String quoted(String words) {
    return words.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0");
  }

  /** What became of reading the query. */
  public sealed interface Read {
    record Ready(TextSearch search) implements Read {}

    /**
     * It is no pattern.
     *
     * @param at the place of the first mistake, from 1; 0 if it has none
     */
    record Bad(int at) implements Read {}

    /** It repeats more than can be tried. */
    record TooMuch() implements Read {}
  }

  public Read read() {
    int flags = capitals ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    if (!pattern) {
      return new Read.Ready(
          new TextSearch(Pattern.compile(words, flags | Pattern.LITERAL), false, wholeWords));
    }
    int all = flags | Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;
    try {
      var plain = Pattern.compile(words, all);
      return repeated() > MOST_REPEATED
          ? new Read.TooMuch()
          : new Read.Ready(new TextSearch(looking(plain, all), true, wholeWords));
    } catch (PatternSyntaxException bad) {
      return new Read.Bad(Math.min(bad.getIndex() + 1, words.length()));
    } catch (StackOverflowError nested) {
      return new Read.TooMuch();
    }
  }

  /** Reads a unit at each place, so that a look at the clock is taken there. */
  private Pattern looking(Pattern plain, int flags) {
    try {
      return Pattern.compile("(?=[\\s\\S]|\\z)(?:" + words + ")", flags);
    } catch (PatternSyntaxException comment) {
      // With (?x) a comment can reach over the end.
      return plain;
    }
  }

  private long repeated() {
    long product = 1;
    var counted = COUNTED.matcher(words);
    while (counted.find() && product <= MOST_REPEATED) {
      String digits = counted.group(1);
      long count = digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
      product *= Math.max(1, count);
    }
    return product;
  }
}
