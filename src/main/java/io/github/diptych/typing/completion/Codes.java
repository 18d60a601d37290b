package io.github.diptych.typing.completion;

import io.github.diptych.typing.Surroundings;
import io.github.diptych.typing.completion.Completable.EmojiCode;
import io.github.diptych.typing.completion.Completable.FenceLanguage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes that stand for something else: of emoji, and of a fence's language. */
final class Codes {
  private static final int LONGEST = 50;

  /** So many letters are no smiley and no abbreviation. */
  private static final int ENOUGH = 2;

  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})[ \\t]*([^\\s`{]*)");

  private Codes() {}

  static Optional<Completable> emoji(CaretLine line) {
    int colon = line.caret();
    while (isName(line.unit(colon - 1)) && line.caret() - colon < LONGEST) {
      colon--;
    }
    colon--;
    boolean cut = colon == 0 && !line.whole();
    if (line.unit(colon) != ':' || cut || isTakenFor(line, colon) || line.isCode(colon)) {
      return Optional.empty();
    }
    String written = line.text().substring(colon + 1, line.caret());
    int end = line.caret();
    while (isName(line.unit(end)) && end - colon < LONGEST) {
      end++;
    }
    int to = line.unit(end) == ':' ? end + 1 : line.caret();
    return Optional.of(
        new EmojiCode(line.span(colon, to), written, isApart(line, colon) && isWord(written)));
  }

  static Optional<Completable> language(CaretLine line) {
    if (!line.whole()) {
      return Optional.empty();
    }
    String before = line.before();
    int words = Math.min(Surroundings.words(line.text()), before.length());
    Matcher fence = FENCE.matcher(before).region(words, before.length());
    if (!fence.matches()) {
      return Optional.empty();
    }
    boolean ticks = fence.group(1).startsWith("`");
    int end = line.caret();
    while (end < line.text().length() && isLanguage(line.unit(end))) {
      end++;
    }
    return ticks && line.text().indexOf('`', line.caret()) >= 0
        ? Optional.empty()
        : Optional.of(new FenceLanguage(line.span(fence.start(2), end), fence.group(2)));
  }

  /** A time of day, a selector, an escaped colon. */
  private static boolean isTakenFor(CaretLine line, int colon) {
    char before = line.unit(colon - 1);
    return Character.isDigit(before) || before == ':' || line.isEscaped(colon);
  }

  /** Behind a word a colon belongs to it: whoever writes on does not mean an emoji. */
  private static boolean isApart(CaretLine line, int colon) {
    int before = colon > 0 ? line.text().codePointBefore(colon) : ' ';
    return !Character.isLetterOrDigit(before) && before != '/' && before != '_';
  }

  private static boolean isWord(String written) {
    return written.length() >= ENOUGH
        && written.chars().limit(ENOUGH).allMatch(unit -> unit >= 'a' && unit <= 'z');
  }

  private static boolean isName(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '_'
        || unit == '+'
        || unit == '-';
  }

  private static boolean isLanguage(char unit) {
    return !Character.isWhitespace(unit) && unit != '`' && unit != '{';
  }
}
