package io.github.diptych.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A mail address that stands in the words (GFM, 6.9: "extended email autolink"). Only ASCII belongs
 * to it, so Chinese behind one does not.
 *
 * @param scheme {@code mailto:}, or nothing if the words have one
 */
record MailAddress(int start, int end, String scheme) {
  private static final String MAILTO = "mailto:";
  private static final String XMPP = "xmpp:";

  /**
   * The address around the {@code @} at {@code at}, or null if there is none.
   *
   * @param from where it may start at the earliest
   */
  static @Nullable MailAddress around(String words, int at, int from) {
    int start = at;
    boolean mail = false;
    boolean chat = false;
    while (start > from) {
      if (words.charAt(start - 1) == ':') {
        boolean isMail = isSchemeEnd(words, MAILTO, start, from);
        boolean isChat = isSchemeEnd(words, XMPP, start, from);
        if (!isMail && !isChat) {
          break;
        }
        mail |= isMail;
        chat |= isChat;
      } else if (!isName(words.charAt(start - 1))) {
        break;
      }
      start--;
    }
    int end = end(words, at, chat);
    return start == at || end < 0 ? null : new MailAddress(start, end, mail || chat ? "" : MAILTO);
  }

  private static boolean isName(char c) {
    return Ascii.isLetterOrDigit(c) || ".+-_".indexOf(c) >= 0;
  }

  private static boolean isSchemeEnd(String words, String scheme, int end, int from) {
    int start = end - scheme.length();
    return start >= from
        && words.startsWith(scheme, start)
        && (start == from || !Ascii.isLetterOrDigit(words.charAt(start - 1)));
  }

  private static int end(String words, int at, boolean path) {
    int dots = 0;
    int end = at + 1;
    while (end < words.length()) {
      char c = words.charAt(end);
      boolean dot =
          c == '.' && end + 1 < words.length() && Ascii.isLetterOrDigit(words.charAt(end + 1));
      if (dot) {
        dots++;
      } else if (!Ascii.isLetterOrDigit(c) && c != '-' && c != '_' && !(path && c == '/')) {
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
}
