package io.github.diptych.diary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern such as <code>### {yyyy}.{MM}.{dd} {EEE}</code>, which can be written and read again.
 */
final class Template {
  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> DATE = Set.of("yyyy", "MM", "dd");
  private static final Set<String> TIME = Set.of("HH", "mm");
  private static final int LAST_YEAR = 9999;

  /** Every line of a note is looked at for it, from each place where it could stand. */
  private static final int LONGEST = 200;

  private final String template;
  private final Set<String> tokens = new HashSet<>();
  private final Pattern pattern;

  /** What stands before the first token. */
  private final String beginning;

  private final int length;

  /**
   * @throws IllegalArgumentException if there is an unknown token, one is there twice, or it is
   *     more than one line of text
   */
  Template(String template) {
    this.template = template;
    var regex = new StringBuilder();
    Matcher token = TOKEN.matcher(template);
    int done = 0;
    while (token.find()) {
      String name = token.group(1);
      if (!tokens.add(name)) {
        throw new IllegalArgumentException("{" + name + "} stands twice: " + template);
      }
      regex.append(quoted(template, done, token.start())).append(group(name));
      done = token.end();
    }
    regex.append(quoted(template, done, template.length()));
    if (!isLine(template) || !tokens.containsAll(DATE)) {
      throw new IllegalArgumentException("one line with {yyyy}, {MM} and {dd}, not: " + template);
    }
    pattern = Pattern.compile(regex.toString());
    beginning = template.substring(0, template.indexOf('{'));
    length = write(LocalDate.of(LAST_YEAR, 12, 31).atStartOfDay()).length();
  }

  /** One line, not too long, that can be written to a file. */
  private static boolean isLine(String template) {
    return template.length() <= LONGEST
        && template
            .codePoints()
            .noneMatch(point -> point < ' ' || Character.getType(point) == Character.SURROGATE);
  }

  boolean hasTime() {
    return tokens.containsAll(TIME);
  }

  boolean hasAnyTime() {
    return tokens.stream().anyMatch(TIME::contains);
  }

  /** How many units the template can match at most. */
  int longest() {
    return length;
  }

  /**
   * @throws IllegalArgumentException if the year has not four digits
   */
  String write(LocalDateTime at) {
    if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("a year of four digits, not: " + at.getYear());
    }
    String weekday = at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return template
        .replace("{yyyy}", digits(at.getYear(), 4))
        .replace("{MM}", digits(at.getMonthValue(), 2))
        .replace("{dd}", digits(at.getDayOfMonth(), 2))
        .replace("{EEE}", weekday)
        .replace("{HH}", digits(at.getHour(), 2))
        .replace("{mm}", digits(at.getMinute(), 2));
  }

  /** The time (midnight without one) that the whole of this stretch names. */
  Optional<LocalDateTime> read(String text, int from, int to) {
    if (to - from > length || !text.startsWith(beginning, from)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(from, to);
    return matcher.matches() ? time(matcher) : Optional.empty();
  }

  private Optional<LocalDateTime> time(Matcher matcher) {
    try {
      LocalDate date =
          LocalDate.of(number(matcher, "y"), number(matcher, "M"), number(matcher, "d"));
      return Optional.of(
          hasTime()
              ? date.atTime(LocalTime.of(number(matcher, "H"), number(matcher, "m")))
              : date.atStartOfDay());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty(); // 2024.02.30 is text, not a date
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String quoted(String template, int from, int to) {
    return from == to ? "" : Pattern.quote(template.substring(from, to));
  }

  private static String group(String token) {
    return switch (token) {
      case "yyyy" -> "(?<y>[0-9]{4})";
      case "MM" -> "(?<M>[0-9]{2})";
      case "dd" -> "(?<d>[0-9]{2})";
      case "HH" -> "(?<H>[0-9]{2})";
      case "mm" -> "(?<m>[0-9]{2})";
      case "EEE" -> "[A-Za-z]{3}";
      default -> throw new IllegalArgumentException("unknown token: {" + token + "}");
    };
  }

  private static String digits(int number, int width) {
    return ("000" + number).substring(("000" + number).length() - width);
  }
}
