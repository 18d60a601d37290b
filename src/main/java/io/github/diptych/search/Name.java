package io.github.diptych.search;

import java.util.ArrayList;
import java.util.List;

/** A name made ready for matching, unit by unit. */
final class Name {
  private static final int WORD_START = 10;
  private static final int HAN_START = 4;
  private static final int NAME_START = 14;

  private final char[] letters;
  private final List<List<String>> readings;
  private final int[] starts;
  private final long signs;

  private Name(char[] letters, List<List<String>> readings, int[] starts, long signs) {
    this.letters = letters;
    this.readings = readings;
    this.starts = starts;
    this.signs = signs;
  }

  static Name of(String text, Pinyin pinyin) {
    char[] letters = new char[text.length()];
    int[] starts = new int[letters.length];
    var readings = new ArrayList<List<String>>(letters.length);
    long signs = 0;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = plain(text.charAt(i));
      starts[i] = start(text, i);
      readings.add(pinyin.readings(text.charAt(i)));
      signs |= sign(letters[i]);
      for (String reading : readings.getLast()) {
        signs |= signs(reading);
      }
    }
    return new Name(letters, List.copyOf(readings), starts, signs);
  }

  /** How many UTF-16 units it has. */
  int length() {
    return letters.length;
  }

  /** A unit without capitals and full width. */
  char letter(int unit) {
    return letters[unit];
  }

  /** Those of a Han character; of any other, none. */
  List<String> readings(int unit) {
    return readings.get(unit);
  }

  /** What it is worth that a match begins at a unit: at the beginning of a word, more. */
  int start(int unit) {
    return starts[unit];
  }

  /** A bit for each sign that a query can match here, some bits shared. */
  long signs() {
    return signs;
  }

  /** Without capitals and full width, so that a query need not care. */
  static char plain(char sign) {
    char narrow = sign >= '！' && sign <= '～' ? (char) (sign - '！' + '!') : sign;
    return Character.toLowerCase(narrow);
  }

  static long signs(String plain) {
    return plain
        .chars()
        .mapToLong(each -> sign((char) each))
        .reduce(0, (one, other) -> one | other);
  }

  private static long sign(char plain) {
    return 1L << (plain >= 'a' && plain <= 'z' ? plain - 'a' : 26 + plain % 38);
  }

  private static int start(String text, int at) {
    if (at == 0) {
      return NAME_START;
    }
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    if (!Character.isLetterOrDigit(here)) {
      return 0;
    }
    boolean word =
        !Character.isLetterOrDigit(before)
            || (Character.isUpperCase(here) && Character.isLowerCase(before))
            || (Character.isDigit(here) != Character.isDigit(before));
    boolean han = Character.isIdeographic(here);
    return word || han != Character.isIdeographic(before) ? WORD_START : han ? HAN_START : 0;
  }
}
