package io.github.diptych.diary.parity;

import io.github.diptych.diary.Han;
import java.util.regex.Pattern;

/** An address as two languages write it. */
final class Address {
  /** Signs at its end that belong to the sentence (GFM, 6.9). */
  private static final String OF_THE_SENTENCE = "?!.,:;*_~'\"";

  private static final Pattern POINTED =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*|[^\\s<>@/]+@[A-Za-z0-9.-]+");

  private Address() {}

  /** Up to the first character that is not ASCII: what follows was swallowed (github-fidelity). */
  static String withoutSwallowed(String address) {
    int end = 0;
    while (end < address.length() && address.charAt(end) < 0x80) {
      end++;
    }
    // A path of this repository can be Chinese all through.
    if (end == 0 || end == address.length() || !address.contains("://")) {
      return address;
    }
    String kept = trimmed(address.substring(0, end));
    return kept.endsWith("/") ? kept.substring(0, kept.length() - 1) : kept;
  }

  /**
   * Without the Chinese that stands directly behind it: a full-width sign ends an address, and so
   * does Han behind a letter or a digit. What is Han behind a slash or such may be a title.
   */
  static String meant(String address) {
    int end = 0;
    while (end < address.length() && !isBehind(address, end)) {
      end++;
    }
    return end == 0 || end == address.length() ? address : trimmed(address.substring(0, end));
  }

  private static boolean isBehind(String address, int at) {
    char c = address.charAt(at);
    if (c < 0x80 || Character.isSurrogate(c)) {
      return false;
    }
    boolean glued = Han.is(c) && at > 0 && Latin.isPart(address.charAt(at - 1));
    return glued || !Character.isLetterOrDigit(c);
  }

  private static String trimmed(String address) {
    int end = address.length();
    long surplus = count(address, ')') - count(address, '(');
    while (end > 0) {
      char last = address.charAt(end - 1);
      if (last == ')' && surplus > 0) {
        surplus--;
      } else if (OF_THE_SENTENCE.indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return address.substring(0, end);
  }

  private static long count(String text, char sign) {
    return text.chars().filter(unit -> unit == sign).count();
  }

  /** Whether it ends where it should when it stands in the words before these. */
  static boolean endsBefore(String address, String behind) {
    int end = 0;
    while (end < behind.length()
        && behind.charAt(end) != '<'
        && !Character.isWhitespace(behind.charAt(end))) {
      end++;
    }
    return trimmed(address + behind.substring(0, end)).equals(address);
  }

  /** Whether it is one between {@code <} and {@code >} as well. */
  static boolean canBePointed(String address) {
    return POINTED.matcher(address).matches();
  }
}
