package io.github.diptych.markdown;

/** Finds addresses that stand in the words (GFM, 6.9, "extended autolinks"). */
final class WebAddresses {
  private static final String BEFORE_WWW = "*_~(";

  private WebAddresses() {}

  /** The end of an address that starts with {@code www.} at {@code at}, or -1. */
  static int wwwEnd(String text, int at, int length) {
    boolean apart =
        at == 0
            || Ascii.isBlank(text.charAt(at - 1))
            || BEFORE_WWW.indexOf(text.charAt(at - 1)) >= 0;
    return apart && text.startsWith("www.", at) ? AddressEnd.of(text, at, length, false) : -1;
  }

  /** Where the scheme starts that ends with the colon at {@code colon}, or -1. */
  static int schemeStart(String text, int colon, int length) {
    if (colon + 3 >= length || !text.startsWith("//", colon + 1)) {
      return -1;
    }
    int start = colon;
    while (start > 0 && Ascii.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String scheme = text.substring(start, colon);
    boolean known =
        scheme.equalsIgnoreCase("http")
            || scheme.equalsIgnoreCase("https")
            || scheme.equalsIgnoreCase("ftp");
    int host = text.codePointAt(colon + 3);
    return known && !Flanking.isSpace(host) && !Flanking.isPunctuation(host) ? start : -1;
  }

  /** The end of the address whose scheme ends with the colon at {@code colon}, or -1. */
  static int urlEnd(String text, int colon, int length) {
    return AddressEnd.of(text, colon + 3, length, true);
  }

  /** The end of {@code scheme:address>} behind a {@code <}, or -1 (CommonMark 0.29, 6.7). */
  static int bracketedEnd(String text, int from, int length) {
    int i = from;
    while (i < length && i - from <= 32 && isScheme(text.charAt(i), i == from)) {
      i++;
    }
    if (i - from < 2 || i - from > 32 || i >= length || text.charAt(i) != ':') {
      return -1;
    }
    while (i < length && text.charAt(i) > ' ' && "<>".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i < length && text.charAt(i) == '>' ? i + 1 : -1;
  }

  private static boolean isScheme(char c, boolean first) {
    return first ? Ascii.isLetter(c) : Ascii.isLetterOrDigit(c) || c == '+' || c == '.' || c == '-';
  }

  /** The end of {@code name@host>} behind a {@code <}, or -1. */
  static int bracketedMailEnd(String text, int from, int length) {
    int i = from;
    while (i < length
        && (Ascii.isLetterOrDigit(text.charAt(i))
            || ".!#$%&'*+/=?^_`{|}~-".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    if (i == from || i >= length || text.charAt(i) != '@') {
      return -1;
    }
    int end = hostEnd(text, i + 1, length);
    while (end >= 0 && end < length && text.charAt(end) == '.') {
      end = hostEnd(text, end + 1, length);
    }
    return end >= 0 && end < length && text.charAt(end) == '>' ? end + 1 : -1;
  }

  /** The end of one label of a host, at most 63 letters, digits and dashes. */
  private static int hostEnd(String text, int from, int length) {
    int i = from;
    while (i < length && (Ascii.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
      i++;
    }
    boolean label =
        i > from && i - from <= 63 && text.charAt(from) != '-' && text.charAt(i - 1) != '-';
    return label ? i : -1;
  }
}
