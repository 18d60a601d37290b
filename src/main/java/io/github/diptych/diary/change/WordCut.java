package io.github.diptych.diary.change;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts a text into what a reader takes for one: a Chinese character, a word of another script, a
 * run of blanks, a sign.
 */
final class WordCut {
  private static final String SINGLE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
  private static final String LETTER =
      "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";
  private static final Pattern WORD =
      Pattern.compile(
          SINGLE + "|" + LETTER + "+(?:['’]" + LETTER + "+)?|\\R|[ \\t\\u3000]+|\\X|(?s:.)");

  /** Up to the end of a sentence, with the blanks behind it, or of a line. */
  private static final Pattern SENTENCE =
      Pattern.compile("[^。！？!?.\\n]*(?:[。！？!?.]+[”’」』)）\\]】\"'*_ \\t\\u3000]*\\n?|\\n|\\z)");

  private WordCut() {}

  /** The words; joined they are the text. */
  static List<String> words(String text) {
    return pieces(WORD, text);
  }

  /** The sentences; joined they are the text. */
  static List<String> sentences(String text) {
    return pieces(SENTENCE, text);
  }

  private static List<String> pieces(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }
}
