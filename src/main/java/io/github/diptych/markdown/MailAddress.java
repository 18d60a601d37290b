package io.github.diptych.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A mail address that stands in the words (GFM, 6.9: "extended email autolink"). Only ASCII belongs
 * to it, so Chinese behind one does not.
 *
 * @param scheme {@code mailto:}, or nothing if the words have it
 */
record MailAddress(int start, int end, String scheme) {
  private static final String MAILTO = "mailto:";

  /**
   * The address around the {@code @} at {@code at}, or null if there is none.
   *
   * @param from where it may start at the earliest
   */
  static @Nullable MailAddress around(String words, int at, int from) {
    int start = at;
    while (start > from
        && (Ascii.isLetterOrDigit(words.charAt(start - 1)) || is(".+-_", words, start - 1))) {
      start--;
    }
    int end = end(words, at);
    if (start == at || end < 0) {
      return null;
    }
    boolean named =
        start - MAILTO.length() >= from && words.startsWith(MAILTO, start - MAILTO.length());
    return named
        ? new MailAddress(start - MAILTO.length(), end, "")
        : new MailAddress(start, end, MAILTO);
  }

  private static int end(String words, int at) {
    int dots = 0;
    int end = at + 1;
    while (end < words.length()) {
      boolean dot =
          words.charAt(end) == '.'
              && end + 1 < words.length()
              && Ascii.isLetterOrDigit(words.charAt(end + 1));
      if (dot) {
        dots++;
      } else if (!Ascii.isLetterOrDigit(words.charAt(end)) && !is("-_", words, end)) {
        break;
      }
      end++;
    }
    boolean whole =
        end - at >= 2
            && dots > 0
            && (end == words.length() || words.charAt(end) != '@')
            && Ascii.isLetter(words.charAt(end - 1));
    return whole ? end : -1;
  }

  private static boolean is(String signs, String words, int at) {
    return signs.indexOf(words.charAt(at)) >= 0;
  }
}
