package io.github.diptych.diary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the diary's own marks in a line: day headings and signatures, as the format writes them and
 * in the standard's other spellings (design: "The diary grammar"). Every pattern looks at a stretch
 * of bounded length.
 */
final class Grammar {
  private static final String DATE = "([0-9]{4})([./-])([0-9]{1,2})\\2([0-9]{1,2})";
  private static final int LONGEST_DATE = 10;
  private static final Pattern DAY = Pattern.compile(DATE);
  private static final Pattern SETEXT_DAY =
      Pattern.compile(DATE + "(?:[ \\t]{1,8}\\p{L}{1,16}\\.?)?");
  private static final int LONGEST_SETEXT_DAY = 40;
  private static final Pattern SIGNATURE =
      Pattern.compile("-\\*\\*" + DATE + " ([0-9]{1,2}):([0-9]{2})\\*\\*");
  private static final int LONGEST_SIGNATURE = "-**2024.05.20 10:38**".length();
  private static final int SHORTEST_SIGNATURE = "-**2024.5.2 1:38**".length();

  private final Template heading;
  private final Template signature;

  Grammar(DiaryFormat format) {
    heading = new Template(format.heading());
    signature = new Template(format.signature());
  }

  /** The day that an ATX heading names. */
  Optional<LocalDate> day(String text, Atx atx, Line line) {
    int start = atx.words().start();
    int end = atx.words().end();
    Matcher matcher = DAY.matcher(text).region(start, Math.min(end, start + LONGEST_DATE));
    boolean begins = matcher.lookingAt();
    boolean apart =
        begins && (matcher.end() == end || Character.isWhitespace(text.charAt(matcher.end())));
    Optional<LocalDate> day = apart ? date(matcher) : Optional.empty();
    int lineEnd = Chars.trimWhite(text, line.start(), line.contentEnd());
    return day.or(() -> heading.read(text, atx.start(), lineEnd).map(LocalDateTime::toLocalDate));
  }

  /** The day that a line names which an underline makes a heading. */
  Optional<LocalDate> setextDay(String text, Line line) {
    int start = Chars.skipSpaces(text, line.start(), line.contentEnd());
    int end = Chars.trimWhite(text, start, line.contentEnd());
    if (end - start > LONGEST_SETEXT_DAY) {
      return Optional.empty();
    }
    Matcher matcher = SETEXT_DAY.matcher(text).region(start, end);
    return matcher.matches() ? date(matcher) : Optional.empty();
  }

  /** The level of a day's heading, ATX or setext. */
  static int level(String heading) {
    Atx atx = Atx.read(heading, Chars.skipSpaces(heading, 0, heading.length()), heading.length());
    return atx != null ? atx.level() : heading.stripTrailing().endsWith("=") ? 1 : 2;
  }

  /** The signature at the end of a line of text, or null. */
  @Nullable Signature signature(String text, Line line) {
    if (!line.kind().isText()) {
      return null;
    }
    int end = Chars.trimWhite(text, line.start(), line.contentEnd());
    int longest = Math.max(LONGEST_SIGNATURE, signature.longest());
    for (int start = Math.max(line.start(), end - longest); start < end; start++) {
      Optional<LocalDateTime> at = signed(text, start, end);
      if (at.isPresent() && !Chars.isEscaped(text, line.start(), start)) {
        return new Signature(new Span(start, end), at.get());
      }
    }
    return null;
  }

  /**
   * The signature above line {@code underline}, with nothing but its pictures between; null if
   * there is none or the line is not made of three hyphens or more.
   */
  @Nullable Signature signatureAbove(Lines lines, int underline) {
    if (!isHyphens(lines.text(), lines.all().get(underline))) {
      return null;
    }
    int above = underline - 1;
    while (above > 0 && isPicture(lines.text(), lines.all().get(above))) {
      above--;
    }
    return signature(lines.text(), lines.all().get(above));
  }

  private static boolean isPicture(String text, Line line) {
    return line.isBlank() || Images.fill(text, line);
  }

  private static boolean isHyphens(String text, Line line) {
    int start = Chars.skipSpaces(text, line.start(), line.contentEnd());
    return text.startsWith("---", start);
  }

  private Optional<LocalDateTime> signed(String text, int start, int end) {
    if (text.startsWith("-**", start) && end - start >= SHORTEST_SIGNATURE) {
      Matcher matcher = SIGNATURE.matcher(text).region(start, end);
      Optional<LocalDateTime> at = matcher.matches() ? time(matcher) : Optional.empty();
      if (at.isPresent()) {
        return at;
      }
    }
    return signature.read(text, start, end);
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    try {
      return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 3), number(matcher, 4)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty(); // 2024.02.30 is text, not a date
    }
  }

  private static Optional<LocalDateTime> time(Matcher matcher) {
    try {
      int hour = number(matcher, 5);
      int minute = number(matcher, 6);
      return date(matcher).map(day -> day.atTime(hour, minute));
    } catch (DateTimeException noSuchMinute) {
      return Optional.empty(); // 24:00 is text, not a time
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
