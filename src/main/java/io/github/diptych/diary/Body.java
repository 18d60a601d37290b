package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a body of the words that a writer gives, so that it reads back as one block: lines which
 * would be grammar (a separator, a signature, a heading that ends the block) get a backslash, and
 * what the last lines leave open is closed.
 */
final class Body {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final Grammar grammar;
  private final Layout layout;
  private final int dayLevel;
  private final boolean frontMatterOpen;

  Body(Grammar grammar, Lines lines, int dayLevel) {
    this.grammar = grammar;
    this.layout = Layout.of(lines);
    this.dayLevel = dayLevel;
    this.frontMatterOpen = lines.frontMatterOpen();
  }

  /**
   * The body with the signature behind it.
   *
   * @throws IllegalArgumentException if there are no words
   */
  String signed(String words, String signature) {
    String body = escaped(trimmed(words));
    return body + Ending.of(Lines.ofBody(body), body.length(), layout) + signature;
  }

  /**
   * The body alone, with what it leaves open closed.
   *
   * @throws IllegalArgumentException if there are no words
   */
  String unsigned(String words) {
    String body = escaped(trimmed(words));
    String closing = Lines.ofBody(body).closing();
    return closing == null ? body : body + layout.lineEnd() + closing;
  }

  /** The number, from 0, of the first line that would need a backslash; or -1. */
  int firstGrammar(Lines lines) {
    for (int i = 0; i < lines.all().size(); i++) {
      Span line = lines.all().get(i).content();
      boolean closes = frontMatterOpen && Lines.isFrontMatterEnd(lines.text(), line);
      if (closes || escapeAt(lines, i) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private String trimmed(String words) {
    String lines = LINE_END.matcher(words).replaceAll(layout.lineEnd());
    int end = Chars.trimWhite(lines, 0, lines.length());
    if (end == 0) {
      throw new IllegalArgumentException("a block needs words");
    }
    int start = Chars.skipWhite(lines, 0, end);
    int lineStart = Math.max(lines.lastIndexOf('\n', start), lines.lastIndexOf('\r', start)) + 1;
    return lines.substring(lineStart, end);
  }

  private String escaped(String body) {
    String current = body;
    List<TextEdit> escapes = escapes(current);
    while (!escapes.isEmpty()) { // an escaped line can change what the lines below it are
      current = TextEdit.apply(current, escapes);
      escapes = escapes(current);
    }
    return current;
  }

  private List<TextEdit> escapes(String body) {
    Lines lines = Lines.ofBody(body);
    var escapes = new ArrayList<TextEdit>();
    for (int i = 0; i < lines.all().size(); i++) {
      Line line = lines.all().get(i);
      int at = escapeAt(lines, i);
      if (frontMatterOpen && Lines.isFrontMatterEnd(body, line.content())) {
        escapes.add(TextEdit.insert(line.start(), " "));
      } else if (at >= 0) {
        escapes.add(TextEdit.insert(at, "\\"));
      }
    }
    return escapes;
  }

  /** Where the line needs a backslash, or -1. */
  private int escapeAt(Lines lines, int index) {
    String body = lines.text();
    Line line = lines.all().get(index);
    int words = Chars.skipSpaces(body, line.start(), line.contentEnd());
    return switch (line.kind()) {
      case RULE -> words;
      case HEADING -> endsBlock(body, line, words) ? words : -1;
      case UNDERLINE -> {
        Line above = lines.all().get(index - 1);
        boolean day = above.kind() == LineKind.TEXT;
        yield day && grammar.setextDay(body, above).isPresent() ? words : -1;
      }
      case TEXT, CONTINUATION -> {
        Signature signature = grammar.signature(body, line);
        yield signature != null ? signature.span().start() : -1;
      }
      case BLANK, BREAK, FRONT_MATTER, FENCE, HTML, QUOTE, CODE -> -1;
    };
  }

  private boolean endsBlock(String body, Line line, int words) {
    Atx atx = Atx.read(body, words, line.contentEnd());
    return atx != null
        && (atx.isEmpty() || atx.level() < dayLevel || grammar.day(body, atx, line).isPresent());
  }
}
