package io.github.diptych.markdown;

/** Where an address that stands in the words ends (GFM, 6.9, as cmark-gfm reads it). */
final class AddressEnd {
  private AddressEnd() {}

  /**
   * The end of the address whose host starts at {@code host}, or -1 if there is none.
   *
   * @param shortHost whether a host without a dot will do, as behind a scheme
   */
  static int of(String text, int host, int length, boolean shortHost) {
    if (!hasHost(text, host, length, shortHost)) {
      return -1;
    }
    int end = host;
    while (end < length && !Ascii.isBlank(text.charAt(end)) && text.charAt(end) != '<') {
      end++;
    }
    end = trimmed(text, host, end);
    return end <= host ? -1 : end;
  }

  /** The host is looked at up to its first character beyond ASCII, and without the text's last. */
  private static boolean hasHost(String text, int start, int length, boolean shortHost) {
    int dots = 0;
    int underscoresBefore = 0;
    int underscores = 0;
    int end = text.charAt(start) > 127 ? start : length - 1;
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '_') {
        underscores++;
      } else if (c == '.') {
        underscoresBefore = underscores;
        underscores = 0;
        dots++;
      } else if (c > 127 || (c != '-' && (Flanking.isSpace(c) || Flanking.isPunctuation(c)))) {
        break;
      }
    }
    return underscoresBefore == 0 && underscores == 0 && (dots > 0 || shortHost);
  }

  /** Leaves out the signs at the end that belong to the sentence. */
  private static int trimmed(String text, int start, int behind) {
    int open = count(text, start, behind, '(');
    int close = count(text, start, behind, ')');
    int end = behind;
    while (end > start) {
      char last = text.charAt(end - 1);
      if (last == ')') {
        if (close <= open) {
          return end;
        }
        close--;
        end--;
      } else if ("?!.,:*_~'\"".indexOf(last) >= 0) {
        end--;
      } else if (last == ';') {
        end = withoutEntity(text, start, end);
      } else {
        return end;
      }
    }
    return end;
  }

  private static int withoutEntity(String text, int start, int end) {
    int i = end - 2;
    while (i > start && Ascii.isLetter(text.charAt(i))) {
      i--;
    }
    return i >= start && i < end - 2 && text.charAt(i) == '&' ? i : end - 1;
  }

  private static int count(String text, int start, int end, char sign) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == sign) {
        count++;
      }
    }
    return count;
  }
}
