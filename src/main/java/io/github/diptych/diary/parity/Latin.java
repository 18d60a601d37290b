package io.github.diptych.diary.parity;

import java.util.Locale;
import java.util.Optional;

/** Words and numbers in Latin letters, which Chinese keeps as they are. */
final class Latin {
  private Latin() {}

  static boolean isPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** What can stand within a name, between its letters. */
  static boolean isJoint(char c) {
    return "-_.+'’".indexOf(c) >= 0;
  }

  /** A stretch of such letters, in one case, if it is one by which a place is known again. */
  static Optional<String> word(String text, int from, int to) {
    boolean known = to - from > 1 || (to > from && Character.isDigit(text.charAt(from)));
    return known
        ? Optional.of(text.substring(from, to).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
