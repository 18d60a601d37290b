package io.github.diptych.diary.parity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Numbers that are written in Chinese characters or in English words. */
final class Numerals {
  private Numerals() {}

  /** All readings of what the words say, as {@link Quantities} writes them. */
  static Set<String> in(String words) {
    Set<String> said = new HashSet<>();
    ChineseNumerals.in(words, said);
    EnglishNumerals.in(words, said);
    return said;
  }

  /** As digits, without an exponent or zeros that say nothing. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** What a number before it is multiplied by: 万, thousand. */
  static BigDecimal scale(String scale) {
    long english = EnglishNumerals.scale(scale);
    if (english > 0) {
      return BigDecimal.valueOf(english);
    }
    BigDecimal product = BigDecimal.ONE;
    for (int i = 0; i < scale.length(); i++) {
      char unit = scale.charAt(i);
      product = product.multiply(BigDecimal.valueOf(ChineseNumerals.scale(unit)));
    }
    return product;
  }
}
