package io.github.diptych.markdown;

/**
 * Finds where a piece of raw HTML ends (CommonMark 0.29, 6.8, as cmark-gfm reads it). Each method
 * takes the offset behind the {@code <} and answers the offset behind the {@code >}, or -1. What is
 * looked for in vain is not looked for again further on.
 */
final class HtmlScanner {
  private final String text;
  private final int length;
  private int noInstructionFrom = Integer.MAX_VALUE;
  private int noCdataFrom = Integer.MAX_VALUE;
  private int noDeclarationFrom = Integer.MAX_VALUE;
  private int noCommentFrom = Integer.MAX_VALUE;

  HtmlScanner(String text, int length) {
    this.text = text;
    this.length = length;
  }

  int end(int at) {
    return switch (at(at)) {
      case '?' -> instructionEnd(at + 1);
      case '!' ->
          text.startsWith("--", at + 1)
              ? commentEnd(at + 3)
              : isCdata(at + 1) ? cdataEnd(at + 8) : declarationEnd(at + 1);
      default -> tagEnd(at);
    };
  }

  /** An opening or a closing tag. */
  int tagEnd(int at) {
    boolean closing = at(at) == '/';
    int i = closing ? at + 1 : at;
    if (!Ascii.isLetter(at(i))) {
      return -1;
    }
    while (Ascii.isLetterOrDigit(at(i)) || at(i) == '-') {
      i++;
    }
    while (!closing) {
      int behind = attributeEnd(i);
      if (behind < 0) {
        break;
      }
      i = behind;
    }
    i = spaces(i);
    if (!closing && at(i) == '/') {
      i++;
    }
    return at(i) == '>' ? i + 1 : -1;
  }

  /** The end of spaces and an attribute, or -1 if there is none. */
  private int attributeEnd(int from) {
    int i = spaces(from);
    if (i == from || !(Ascii.isLetter(at(i)) || at(i) == '_' || at(i) == ':')) {
      return -1;
    }
    while (Ascii.isLetterOrDigit(at(i)) || (at(i) != 0 && "_:.-".indexOf(at(i)) >= 0)) {
      i++;
    }
    int equals = spaces(i);
    return at(equals) == '=' ? valueEnd(spaces(equals + 1)) : i;
  }

  private int valueEnd(int from) {
    char quote = at(from);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, from + 1);
      return close < 0 || close >= length ? -1 : close + 1;
    }
    int i = from;
    while (i < length && !Ascii.isBlankOrFeed(at(i)) && "\"'=<>`".indexOf(at(i)) < 0) {
      i++;
    }
    return i > from ? i : -1;
  }

  /** Two signs {@code ?} in a row go together, so that only an odd one can end it. */
  private int instructionEnd(int at) {
    boolean vain = at > noInstructionFrom;
    int i = at;
    while (i < length && !(vain && at(i) != '?')) {
      if (at(i) != '?') {
        i++;
      } else if (at(i + 1) == '>') {
        return i + 2;
      } else {
        i += 2;
      }
    }
    noInstructionFrom = Math.min(noInstructionFrom, at);
    return -1;
  }

  private int commentEnd(int at) {
    if (text.startsWith("-->", at) && at + 3 <= length) {
      return at + 3;
    }
    if (at >= noCommentFrom || at(at) == '>' || text.startsWith("->", at)) {
      return -1;
    }
    int dashes = text.indexOf("--", at);
    if (dashes < 0 || dashes + 2 >= length) {
      noCommentFrom = at;
      return -1;
    }
    return dashes > at && at(dashes + 2) == '>' ? dashes + 3 : -1;
  }

  private int declarationEnd(int at) {
    int i = at;
    while (at(i) >= 'A' && at(i) <= 'Z') {
      i++;
    }
    int behind = spaces(i);
    if (i == at || behind == i || at >= noDeclarationFrom) {
      return -1;
    }
    int close = text.indexOf('>', behind);
    if (close < 0 || close >= length) {
      noDeclarationFrom = at;
      return -1;
    }
    return close + 1;
  }

  /** In whatever case, as cmark-gfm has it. */
  private boolean isCdata(int at) {
    return text.regionMatches(true, at, "[CDATA[", 0, 7);
  }

  /** A bracket goes together with what stands behind it, as two do. */
  private int cdataEnd(int at) {
    if (at >= noCdataFrom) {
      return -1;
    }
    int i = at;
    while (i < length) {
      if (at(i) != ']') {
        i++;
      } else if (at(i + 1) != ']') {
        i += 2;
      } else if (at(i + 2) == '>') {
        return i + 3;
      } else {
        i += 3;
      }
    }
    noCdataFrom = at;
    return -1;
  }

  private int spaces(int from) {
    int i = from;
    while (i < length && Ascii.isBlankOrFeed(at(i))) {
      i++;
    }
    return i;
  }

  private char at(int at) {
    return at < length ? text.charAt(at) : 0;
  }
}
