package io.github.diptych.diary.parity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times in Chinese characters. */
final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern CHINESE = Pattern.compile("[零〇一二两兩三四五六七八九十百千万萬亿億]+");
  private static final Pattern CHINESE_TIME =
      Pattern.compile(
          "(?<h>[一二两兩三四五六七八九十]+)[点點时時](?:(?<half>半)|(?<quarter>一刻)"
              + "|(?<min>[零〇一二三四五六七八九十]+)分?)?");
  private static final Pattern CHINESE_POINT =
      Pattern.compile("(?<whole>[零〇一二三四五六七八九十]+)点(?<part>[零〇一二三四五六七八九]+)");
  private static final Map<String, String> OTHER_CHARACTERS =
      Map.of("俩", "2", "双", "2", "雙", "2", "对", "2", "仨", "3", "半", "0.5", "周", "7", "打", "12");

  private ChineseNumerals() {}

  static void in(String words, Set<String> said) {
    for (Matcher found = CHINESE.matcher(words); found.find(); ) {
      said.add(digits(found.group()));
    }
    for (Matcher found = CHINESE_POINT.matcher(words); found.find(); ) {
      said.add(
          Numerals.plain(
              new BigDecimal(
                  digits(found.group("whole")) + "." + digitByDigit(found.group("part")))));
    }
    for (Matcher found = CHINESE_TIME.matcher(words); found.find(); ) {
      int minute =
          found.group("half") != null
              ? 30
              : found.group("quarter") != null
                  ? 15
                  : found.group("min") == null ? 0 : small(digits(found.group("min")));
      said.add(Quantities.time(small(digits(found.group("h"))), minute));
    }
    OTHER_CHARACTERS.forEach(
        (character, number) -> {
          if (words.contains(character)) {
            said.add(number);
          }
        });
    if (words.contains("中午") || words.contains("半夜") || words.contains("午夜")) {
      said.add(Quantities.time(0, 0));
    }
  }

  /** As digits; 二〇二四 digit by digit, 两千零二十四 by its units. */
  private static String digits(String numeral) {
    boolean units = numeral.chars().anyMatch(unit -> scale((char) unit) > 1);
    return units ? Numerals.plain(BigDecimal.valueOf(value(numeral))) : digitByDigit(numeral);
  }

  private static String digitByDigit(String numeral) {
    var digits = new StringBuilder();
    numeral.chars().forEach(unit -> digits.append(Math.max(0, digit((char) unit))));
    return Numerals.plain(new BigDecimal(digits.toString()));
  }

  private static double value(String numeral) {
    double total = 0;
    double section = 0;
    double digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char unit = numeral.charAt(i);
      long scale = scale(unit);
      if (scale >= 10_000) {
        total = (total + section + digit) * scale;
        section = 0;
        digit = 0;
      } else if (scale > 1) {
        section += (digit == 0 ? 1 : digit) * scale;
        digit = 0;
      } else {
        digit = Math.max(0, digit(unit));
      }
    }
    return total + section + digit;
  }

  private static int digit(char unit) {
    return switch (unit) {
      case '〇' -> 0;
      case '两', '兩' -> 2;
      default -> DIGITS.indexOf(unit);
    };
  }

  static long scale(char unit) {
    return switch (unit) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万', '萬' -> 10_000;
      case '亿', '億' -> 100_000_000;
      default -> 1;
    };
  }

  private static int small(String digits) {
    return digits.length() > 4 || digits.contains(".") ? 0 : Integer.parseInt(digits);
  }
}
