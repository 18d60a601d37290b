package io.github.diptych.markdown;

/** Where an address that stands in the words ends (GFM, 6.9: "extended autolinks"). */
final class AddressEnd {
  /** An address with more labels than this may have underscores where it likes. */
  private static final int LABELS = 10;

  private AddressEnd() {}

  /**
   * The end of the address whose host starts at {@code host}, or -1 if there is none.
   *
   * @param shortHost whether a host without a dot will do, as behind a scheme
   */
  static int of(CharSequence text, int host, boolean shortHost) {
    int end = hostEnd(text, host, shortHost);
    if (end <= host) {
      return -1;
    }
    while (end < text.length() && !Ascii.isBlank(text.charAt(end)) && text.charAt(end) != '<') {
      end++;
    }
    end = trimmed(text, host, end);
    return end <= host ? -1 : end;
  }

  private static int hostEnd(CharSequence text, int start, boolean shortHost) {
    int dots = 0;
    int underscoresBefore = 0;
    int underscores = 0;
    int i = start;
    while (i < text.length()) {
      int c = Character.codePointAt(text, i);
      if (c == '_') {
        underscores++;
      } else if (c == '.' && i > start) {
        underscoresBefore = underscores;
        underscores = 0;
        dots++;
      } else if (c != '-' && (Flanking.isSpace(c) || Flanking.isPunctuation(c))) {
        break;
      }
      i += Character.charCount(c);
    }
    boolean underscored = underscoresBefore > 0 || underscores > 0;
    boolean known = dots > 0 || shortHost;
    return known && !(underscored && dots <= LABELS) ? i : -1;
  }

  /** Leaves out the signs at the end that belong to the sentence. */
  private static int trimmed(CharSequence text, int start, int behind) {
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

  private static int withoutEntity(CharSequence text, int start, int end) {
    int i = end - 2;
    while (i > start && Ascii.isLetter(text.charAt(i))) {
      i--;
    }
    return i >= start && i < end - 2 && text.charAt(i) == '&' ? i : end - 1;
  }

  private static int count(CharSequence text, int start, int end, char sign) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == sign) {
        count++;
      }
    }
    return count;
  }
}
