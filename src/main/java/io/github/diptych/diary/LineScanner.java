package io.github.diptych.diary;

import org.jspecify.annotations.Nullable;

/**
 * Tells line by line what Markdown makes of a text: CommonMark's block structure with GFM's tables,
 * in one pass and in linear time.
 */
final class LineScanner {
  private static final int DEEPEST_INDENT = 3;
  private static final int TAB = 4;

  private final String text;
  private final boolean quoted;
  private final Containers lists = new Containers();
  private boolean paragraph;
  private boolean table;
  private @Nullable Fence fence;
  private @Nullable HtmlBlock html;
  private int openColumn;
  private @Nullable LineScanner quotation;

  private int at;
  private int to;
  private int column;
  private int notRuleUntil;

  LineScanner(String text) {
    this(text, false);
  }

  private LineScanner(String text, boolean quoted) {
    this.text = text;
    this.quoted = quoted;
  }

  /** The kind of the next line, which is {@code from} to {@code end} without its line end. */
  LineKind next(int from, int end) {
    at = from;
    to = end;
    column = 0;
    notRuleUntil = from;
    skipSpaces();
    boolean blank = isBlankFromHere();
    LineKind open = continued(blank);
    if (open != null) {
      return open;
    }
    if (blank) {
      endParagraph();
      quotation = null;
      return LineKind.BLANK;
    }
    if (quotation != null && text.charAt(at) != '>') {
      if (quotation.paragraph && isParagraphText()) {
        return LineKind.QUOTE;
      }
      quotation = null;
    }
    return opened();
  }

  /** Whether words set behind the line just read would stay part of its paragraph. */
  boolean isPlain() {
    return paragraph && !table && lists.isEmpty();
  }

  /** What ends the code fence or HTML block that the text leaves open at its end; or null. */
  @Nullable String closing() {
    if (openColumn > 0) {
      return null; // any line further left ends it together with its list item
    }
    if (fence != null) {
      return fence.closing();
    }
    return html == null || html.endsAtBlank() ? null : html.closing();
  }

  private @Nullable LineKind continued(boolean blank) {
    boolean inside = blank || column >= openColumn;
    if (fence != null && inside) {
      if (!blank && column - openColumn <= DEEPEST_INDENT && fence.isClosedBy(text, at, to)) {
        fence = null;
      }
      return LineKind.FENCE;
    }
    if (html != null && inside && !(blank && html.endsAtBlank())) {
      if (html.endsIn(text, at, to)) {
        html = null;
      }
      return LineKind.HTML;
    }
    fence = null;
    html = null;
    openColumn = 0;
    return null;
  }

  private LineKind opened() {
    boolean inItem = false;
    int base = lists.around(column);
    while (column - base <= DEEPEST_INDENT) {
      boolean continues = paragraph && base == lists.innermost();
      LineKind kind = start(base, continues, inItem);
      if (kind != null) {
        return kind;
      }
      if (!item(base, continues)) {
        break;
      }
      inItem = true;
      base = lists.innermost();
      if (isBlankFromHere()) {
        return LineKind.TEXT;
      }
    }
    if (paragraph) {
      table = table || LineShape.isDelimiterRow(text, at, to);
      return LineKind.CONTINUATION;
    }
    lists.leave(base);
    if (column - base > DEEPEST_INDENT) {
      return LineKind.CODE;
    }
    paragraph = true;
    return LineKind.TEXT;
  }

  private @Nullable LineKind start(int base, boolean continues, boolean inItem) {
    return switch (text.charAt(at)) {
      case '>' -> quoted ? null : quote(base);
      case '#' -> heading(base, inItem);
      case '`', '~' -> fence(base);
      case '<' -> html(base);
      case '=' -> continues && isUnderline() ? underline() : null;
      case '-' -> continues && isUnderline() ? underline() : rule('-', base, inItem);
      case '*', '_' -> rule(text.charAt(at), base, inItem);
      default -> null;
    };
  }

  private LineKind quote(int base) {
    leaveFor(base);
    if (quotation == null) {
      quotation = new LineScanner(text, true);
    }
    int inner = at;
    int mark = at;
    while (mark < to && mark - inner <= DEEPEST_INDENT && text.charAt(mark) == '>') {
      inner = mark + 1;
      if (inner < to && Chars.isSpace(text.charAt(inner))) {
        inner++;
      }
      mark = Chars.skipSpaces(text, inner, to);
    }
    quotation.next(inner, to);
    return LineKind.QUOTE;
  }

  private @Nullable LineKind heading(int base, boolean inItem) {
    if (Atx.read(text, at, to) == null) {
      return null;
    }
    leaveFor(base);
    if (inItem || column > DEEPEST_INDENT) {
      return LineKind.TEXT;
    }
    lists.leaveAll();
    return LineKind.HEADING;
  }

  private @Nullable LineKind fence(int base) {
    Fence opening = Fence.opening(text, at, to);
    if (opening == null) {
      return null;
    }
    leaveFor(base);
    fence = opening;
    openColumn = base;
    return LineKind.FENCE;
  }

  private @Nullable LineKind html(int base) {
    HtmlBlock opening = HtmlBlock.interrupting(text, at, to);
    if (opening == null && !paragraph) {
      opening = HtmlBlock.loneTag(text, at, to);
    }
    if (opening == null) {
      return null;
    }
    leaveFor(base);
    html = opening.endsIn(text, at, to) ? null : opening;
    openColumn = html == null ? 0 : base;
    return LineKind.HTML;
  }

  private LineKind underline() {
    endParagraph();
    return LineKind.UNDERLINE;
  }

  private @Nullable LineKind rule(char mark, int base, boolean inItem) {
    if (!isRule(mark)) {
      return null;
    }
    leaveFor(base);
    if (mark != '-' || inItem || column > DEEPEST_INDENT) {
      return LineKind.BREAK;
    }
    lists.leaveAll();
    return LineKind.RULE;
  }

  /** Enters the list item whose marker is here, and stops at its content. */
  private boolean item(int base, boolean continues) {
    int marker = LineShape.itemMarkerEnd(text, at, to);
    if (marker < 0) {
      return false;
    }
    boolean empty = Chars.skipWhite(text, marker, to) == to;
    boolean numbered = Chars.isDigit(text.charAt(at));
    boolean first = !numbered || (marker == at + 2 && text.charAt(at) == '1');
    if (continues && (empty || !first)) {
      return false;
    }
    leaveFor(base);
    column += marker - at;
    at = marker;
    int behind = column;
    skipSpaces();
    boolean code = column - behind > TAB;
    lists.enter(empty || code ? behind + 1 : column);
    return true;
  }

  private boolean isParagraphText() {
    if (column - lists.around(column) > DEEPEST_INDENT) {
      return true;
    }
    char first = text.charAt(at);
    return LineShape.itemMarkerEnd(text, at, to) < 0
        && !(first == '#' && Atx.read(text, at, to) != null)
        && Fence.opening(text, at, to) == null
        && HtmlBlock.interrupting(text, at, to) == null
        && !((first == '-' || first == '*' || first == '_') && isRule(first));
  }

  private boolean isUnderline() {
    return !table && LineShape.isUnderline(text, at, to);
  }

  private boolean isRule(char mark) {
    if (at < notRuleUntil) {
      return false; // "- - - … x": one look is enough for all its markers
    }
    int marks = 0;
    for (int i = at; i < to; i++) {
      char unit = text.charAt(i);
      if (unit == mark) {
        marks++;
      } else if (!Chars.isSpace(unit)) {
        notRuleUntil = i;
        return false;
      }
    }
    return marks >= 3;
  }

  private void leaveFor(int base) {
    endParagraph();
    lists.leave(base);
  }

  private void endParagraph() {
    paragraph = false;
    table = false;
  }

  private boolean isBlankFromHere() {
    return Chars.skipWhite(text, at, to) == to;
  }

  private void skipSpaces() {
    for (; at < to && Chars.isSpace(text.charAt(at)); at++) {
      column += text.charAt(at) == '\t' ? TAB - column % TAB : 1;
    }
  }
}
