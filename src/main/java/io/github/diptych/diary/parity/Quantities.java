package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Element.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers, dates and times that stand in digits in some words, and all that the words say in
 * letters or characters of such. Each can be read in several ways: {@code 3点} is a number and a
 * time, {@code 5月20日} a date in any year. It is there in other words if one of its readings is.
 */
public final class Quantities {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final String MONTH =
      "(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
  private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<y>\\d{4})\\s*[-./年]\\s*(?<m>\\d{1,2})\\s*[-./月]\\s*(?<d>\\d{1,2})(?!\\d)[日号號]?");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "(?:(?<y>\\d{4})\\s*年\\s*)?(?<!\\d)(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})\\s*[日号號]?(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "\\.?\\s+" + DAY + "(?![\\d:])(?:,?\\s+(?<y>\\d{4})(?!\\d))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)" + DAY + "(?:\\s+of)?\\s+" + MONTH + "\\b\\.?(?:,?\\s+(?<y>\\d{4})(?!\\d))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_MONTH =
      Pattern.compile("\\b" + MONTH + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:.])(?<h>[01]?\\d|2[0-4]):(?<min>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])");
  private static final Pattern HALF_PAST =
      Pattern.compile(
          "(?<!\\d)(?<h>\\d{1,2})\\s*[点點时時]\\s*(?:(?<half>半)|(?<quarter>一刻)|(?<min>\\d{1,2})\\s*分?(?!\\d))");
  private static final Pattern BEFORE_NOON =
      Pattern.compile(
          "(?<![\\d:.])(?<h>\\d{1,2})\\s*(?:[ap]\\.?m\\b|o['’]clock)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9_])(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)*)"
              + "(?:(?<han>\\s*[十百千万萬亿億]+)|\\s*(?<scale>(?:hundred|thousand|million|billion)\\b|[kK](?![A-Za-z])))?");
  private static final int HALF_DAY = 12 * 60;

  /** What stands in digits, and the readings of which one has to be found. */
  private record Wanted(Element element, Set<String> readings) {}

  private final char[] words;
  private final int at;
  private final List<Wanted> wanted = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  private Quantities(String words, int at) {
    this.words = words.toCharArray();
    this.at = at;
  }

  /**
   * @param words in UTF-16 units, with blanks for what is no words
   * @param at where they stand in the note
   */
  static Quantities in(String words, int at) {
    var quantities = new Quantities(plain(words), at);
    quantities.read();
    return quantities;
  }

  /** Those in digits here of which the other words say nothing, in their order. */
  List<Element> missingIn(Quantities other) {
    return wanted.stream()
        .filter(each -> each.readings.stream().noneMatch(other.said::contains))
        .map(Wanted::element)
        .toList();
  }

  private void read() {
    said.addAll(Numerals.in(new String(words)));
    each(YEAR_FIRST, this::date);
    each(MONTH_AND_DAY, this::date);
    each(MONTH_FIRST, this::date);
    each(DAY_FIRST, this::date);
    each(CLOCK, this::time);
    each(HALF_PAST, this::time);
    each(BEFORE_NOON, this::time);
    each(NAMED_MONTH, month -> say(String.valueOf(month(month.group("name")))));
    each(NUMBER, this::number);
    wanted.sort(Comparator.comparingInt(each -> each.element.span().start()));
  }

  private interface Reading {
    void of(Matcher found);
  }

  /** Reads each place, after which nothing else is read there. */
  private void each(Pattern pattern, Reading reading) {
    Matcher found = pattern.matcher(new String(words));
    while (found.find()) {
      reading.of(found);
      for (int i = found.start(); i < found.end(); i++) {
        words[i] = ' ';
      }
    }
  }

  private void date(Matcher found) {
    int month = month(found);
    int day = Integer.parseInt(found.group("d"));
    String year = found.group("y");
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return;
    }
    String date = month + "-" + day;
    want(
        Kind.DATE,
        (year == null ? "" : year + "-") + date,
        found,
        year == null
            ? Set.of(date, "day " + day)
            : Set.of(year + "-" + date, "any-" + date, "day " + day));
    say(date, String.valueOf(month), String.valueOf(day));
    say(year == null ? "any-" + date : year + "-" + date);
    if (year != null) {
      say(year, year.substring(2));
    }
  }

  private static int month(Matcher found) {
    return found.pattern().pattern().contains("<name>")
        ? month(found.group("name"))
        : Integer.parseInt(found.group("m"));
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private void time(Matcher found) {
    int hour = Integer.parseInt(found.group("h"));
    int minute = minute(found);
    if (hour > 24 || minute > 59) {
      return;
    }
    String time = time(hour, minute);
    Set<String> readings = new HashSet<>(Set.of(time));
    if (minute == 0) {
      readings.add("day " + hour);
    }
    want(Kind.TIME, found.group().strip(), found, readings);
    say(time, String.valueOf(hour), String.valueOf(minute));
  }

  private static int minute(Matcher found) {
    String pattern = found.pattern().pattern();
    if (pattern.contains("<half>") && found.group("half") != null) {
      return 30;
    }
    if (pattern.contains("<quarter>") && found.group("quarter") != null) {
      return 15;
    }
    return pattern.contains("<min>") ? Integer.parseInt(found.group("min")) : 0;
  }

  /** On a clock's face: in the other language it may be of the afternoon in words. */
  static String time(int hour, int minute) {
    return "time " + (hour * 60 + minute) % HALF_DAY;
  }

  private void number(Matcher found) {
    String digits = found.group("n").replace(",", "");
    if (digits.indexOf('.') != digits.lastIndexOf('.')) {
      want(Kind.NUMBER, digits, found, Set.of(digits));
      say(digits);
      return;
    }
    BigDecimal number = scaled(new BigDecimal(digits), found);
    Set<String> readings = new HashSet<>(readings(number, digits, behind(found.end())));
    want(Kind.NUMBER, Numerals.plain(number), found, readings);
    said.addAll(readings);
    said.add("day " + Numerals.plain(number));
  }

  private static BigDecimal scaled(BigDecimal number, Matcher found) {
    String han = found.group("han");
    String scale = found.group("scale");
    if (han != null) {
      return number.multiply(Numerals.scale(han.strip()));
    }
    return scale == null ? number : number.multiply(Numerals.scale(scale));
  }

  private static Set<String> readings(BigDecimal number, String digits, char behind) {
    Set<String> readings = new HashSet<>();
    String plain = Numerals.plain(number);
    readings.add(plain);
    if (digits.matches("(?:19|20)\\d{2}")) {
      readings.add(Numerals.plain(new BigDecimal(digits.substring(2))));
    }
    if (digits.length() == 2 && "年后後代".indexOf(behind) >= 0) {
      readings.add("19" + digits);
      readings.add("20" + digits);
    }
    if ("点點时時".indexOf(behind) >= 0 && digits.length() <= 2) {
      readings.add(time(Integer.parseInt(digits), 0));
    }
    if (behind == '折' && digits.length() <= 2) {
      int off = Integer.parseInt(digits);
      readings.add(String.valueOf(digits.length() == 1 ? 100 - 10 * off : 100 - off));
    }
    if (behind == '成') {
      readings.add(Numerals.plain(number.multiply(BigDecimal.TEN)));
    }
    return readings;
  }

  /** The character behind, blanks aside. */
  private char behind(int end) {
    int next = end;
    while (next < words.length && words[next] == ' ') {
      next++;
    }
    return next < words.length ? words[next] : ' ';
  }

  private void want(Kind kind, String value, Matcher found, Set<String> readings) {
    int end = found.end();
    while (end > found.start() && words[end - 1] == ' ') {
      end--;
    }
    wanted.add(
        new Wanted(new Element(kind, value, new Span(at + found.start(), at + end)), readings));
  }

  private void say(String... readings) {
    said.addAll(List.of(readings));
  }

  /** With the digits and the colon of ASCII for those of full width, unit by unit. */
  private static String plain(String words) {
    var plain = new StringBuilder(words);
    for (int i = 0; i < plain.length(); i++) {
      char unit = plain.charAt(i);
      if (unit >= '０' && unit <= '：') {
        plain.setCharAt(i, (char) (unit - '０' + '0'));
      }
    }
    return plain.toString();
  }
}
