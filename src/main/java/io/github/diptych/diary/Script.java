package io.github.diptych.diary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a text's language by its script: the share of Han characters among its letters. Code, tags,
 * addresses, the targets of links and all of a picture do not count, because they are in no
 * language.
 */
final class Script {
  private static final double CHINESE_FROM = 0.2;
  private static final int LONGEST_ENTITY = 32;
  private static final List<String> ADDRESSES =
      List.of("https://", "http://", "ftp://", "file://", "mailto:", "www.");

  private static final String FIRST_OF_ADDRESSES = "hHfFmMwW";

  private final String text;
  private final Map<Integer, Integer> lastRuns = new HashMap<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private int letters;
  private int han;
  private int failedTags;

  private Script(String text) {
    this.text = text;
  }

  static Optional<Language> languageOf(String text) {
    var script = new Script(text);
    script.read(Lines.of(text).all());
    if (script.letters == 0) {
      return Optional.empty();
    }
    boolean chinese = script.han >= CHINESE_FROM * script.letters;
    return Optional.of(chinese ? Language.CHINESE : Language.ENGLISH);
  }

  private void read(List<Line> lines) {
    int start = -1;
    int end = -1;
    for (Line line : lines) {
      boolean words =
          switch (line.kind()) {
            case BLANK, FENCE, FRONT_MATTER -> false;
            case TEXT, CONTINUATION, HEADING, RULE, UNDERLINE, BREAK, HTML, QUOTE, CODE -> true;
          };
      if (!words && start >= 0) {
        paragraph(start, end);
      }
      start = words ? (start < 0 ? line.start() : start) : -1;
      end = line.contentEnd();
    }
    if (start >= 0) {
      paragraph(start, end);
    }
  }

  private void paragraph(int from, int to) {
    brackets.clear();
    lastRuns.clear();
    for (int at = text.indexOf('`', from, to); at >= 0; at = text.indexOf('`', at, to)) {
      int end = runEnd(at, to);
      lastRuns.put(end - at, at);
      at = end;
    }
    int at = from;
    while (at < to) {
      at = step(at, from, to);
    }
  }

  /** Counts or skips what is at {@code at}, and returns where it ends. */
  private int step(int at, int from, int to) {
    char unit = text.charAt(at);
    return switch (unit) {
      case '\\' -> at + 1 < to && !Character.isLetterOrDigit(text.charAt(at + 1)) ? at + 2 : at + 1;
      case '`' -> afterCode(at, to);
      case '<' -> afterTag(at, to);
      case '&' -> afterEntity(at, to);
      case '[' -> open(at, from);
      case ']' -> close(at, to);
      default -> Chars.isLetter(unit) && startsWord(at, from) ? word(at, to) : letter(at);
    };
  }

  private boolean startsWord(int at, int from) {
    return at == from
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || text.charAt(at - 1) > 'z';
  }

  private int word(int at, int to) {
    return FIRST_OF_ADDRESSES.indexOf(text.charAt(at)) >= 0 && isAddress(at)
        ? afterAddress(at, to)
        : letter(at);
  }

  private boolean isAddress(int at) {
    return ADDRESSES.stream()
        .anyMatch(start -> text.regionMatches(true, at, start, 0, start.length()));
  }

  private int letter(int at) {
    int codePoint = text.codePointAt(at);
    if (Character.isLetter(codePoint)) {
      letters++;
      if (Han.is(codePoint)) {
        han++;
      }
    }
    return at + Character.charCount(codePoint);
  }

  private int afterAddress(int at, int to) {
    int depth = 0;
    for (int i = at; i < to; i++) {
      char unit = text.charAt(i);
      depth += unit == '(' ? 1 : unit == ')' ? -1 : 0;
      boolean ends = depth < 0 || "<>\"`".indexOf(unit) >= 0 || Character.isWhitespace(unit);
      if (ends || isWidePunctuation(unit)) {
        return i;
      }
    }
    return to;
  }

  private static boolean isWidePunctuation(char unit) {
    return unit > 0x7F && !Character.isLetterOrDigit(unit) && !Character.isSurrogate(unit);
  }

  private int runEnd(int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  private int afterCode(int at, int to) {
    int behind = runEnd(at, to);
    int length = behind - at;
    int last = lastRuns.getOrDefault(length, -1);
    if (last < behind) {
      return behind;
    }
    int next = text.indexOf('`', behind, to);
    while (next >= 0) {
      int end = runEnd(next, to);
      if (end - next == length) {
        return end;
      }
      next = text.indexOf('`', end, to);
    }
    return behind;
  }

  private int afterTag(int at, int to) {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + 2, to);
      return end < 0 ? to : end + 3;
    }
    if (failedTags > text.length()) {
      return at + 1; // too many half tags to look at them all and stay linear
    }
    int end = HtmlTag.end(text, at, to);
    if (end >= 0) {
      return end;
    }
    failedTags += ~end - at;
    return at + 1;
  }

  private int afterEntity(int at, int to) {
    int limit = Math.min(to, at + LONGEST_ENTITY);
    for (int i = at + 1; i < limit; i++) {
      char unit = text.charAt(i);
      if (unit == ';') {
        return i + 1;
      }
      if (unit != '#' && !Chars.isLetter(unit) && !Chars.isDigit(unit)) {
        break;
      }
    }
    return at + 1;
  }

  private int open(int at, int from) {
    boolean image = at > from && text.charAt(at - 1) == '!';
    brackets.push(new Bracket(image, letters, han));
    return at + 1;
  }

  private int close(int at, int to) {
    Bracket bracket = brackets.poll();
    boolean target = bracket != null && at + 1 < to && text.charAt(at + 1) == '(';
    int end = target ? Images.targetEnd(text, at + 1, to) : -1;
    if (bracket == null || end < 0) {
      return at + 1;
    }
    if (bracket.image) {
      letters = bracket.letters;
      han = bracket.han;
    }
    return end;
  }

  private record Bracket(boolean image, int letters, int han) {}
}
