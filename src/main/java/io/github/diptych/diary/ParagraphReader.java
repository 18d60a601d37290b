package io.github.diptych.diary;

import io.github.diptych.diary.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a body together to paragraphs. */
final class ParagraphReader {
  private final Lines lines;
  private final int at;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private @Nullable Kind open;
  private int start;
  private int end;

  ParagraphReader(String text, Span body) {
    this.lines = Lines.ofBody(body.in(text));
    this.at = body.start();
  }

  List<Paragraph> read() {
    lines.all().forEach(this::read);
    close();
    return paragraphs;
  }

  private void read(Line line) {
    switch (line.kind()) {
      case BLANK -> close();
      case TEXT -> begin(line.plain() ? Kind.WORDS : Kind.ITEM, line);
      case CONTINUATION -> {
        goOn(line);
        open = open == Kind.WORDS && !line.plain() ? Kind.TABLE : open;
      }
      case UNDERLINE -> {
        goOn(line);
        open = Kind.HEADING;
        close();
      }
      case HEADING -> begin(Kind.HEADING, line);
      case RULE, BREAK -> begin(Kind.BREAK, line);
      case FENCE, CODE, FRONT_MATTER -> stretch(Kind.CODE, line);
      case HTML -> stretch(Kind.HTML, line);
      case QUOTE -> stretch(Kind.QUOTE, line);
    }
  }

  private void begin(Kind kind, Line line) {
    close();
    open = kind;
    start = Chars.skipSpaces(lines.text(), line.start(), line.contentEnd());
    goOn(line);
  }

  private void stretch(Kind kind, Line line) {
    if (open == kind) {
      goOn(line);
    } else {
      begin(kind, line);
    }
  }

  private void goOn(Line line) {
    end = Chars.trimWhite(lines.text(), line.start(), line.contentEnd());
  }

  private void close() {
    if (open != null) {
      paragraphs.add(new Paragraph(open, new Span(at + start, at + Math.max(start, end))));
      open = null;
    }
  }
}
