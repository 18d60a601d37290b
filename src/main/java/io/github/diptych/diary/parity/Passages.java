package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Paragraph;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a block's body into passages. */
final class Passages {
  private static final Pattern HEADING =
      Pattern.compile("#{1,6}[ \\t]+(?<words>.*?)(?:[ \\t]+#+)?");
  private static final Pattern ITEM =
      Pattern.compile("(?:[-+*]|\\d{1,9}[.)])[ \\t]+(?:\\[[ xX]][ \\t]+)?(?=\\S)");
  private static final Pattern QUOTE = Pattern.compile("(?:>[ \\t]*)+");
  private static final Pattern CELL = Pattern.compile("(?:\\\\.|[^|\\\\])*");
  private static final Pattern HTML = Pattern.compile("(?is)<a\\s.*?</a\\s*>|<[^>]*>");

  private final Ground ground;
  private final List<Passage> all = new ArrayList<>();

  private Passages(Ground ground) {
    this.ground = ground;
  }

  static List<Passage> in(Ground ground, Block block) {
    var passages = new Passages(ground);
    Paragraph.in(ground.text(), block.body()).forEach(passages::add);
    return passages.all;
  }

  private void add(Paragraph paragraph) {
    Span span = paragraph.span();
    switch (paragraph.kind()) {
      case WORDS -> add(isLone(span) ? Passage.Kind.LONE : Passage.Kind.WORDS, span, span);
      case HTML -> add(isLoneHtml(span) ? Passage.Kind.LONE : Passage.Kind.HTML, span, span);
      case HEADING -> add(Passage.Kind.HEADING, span, heading(span));
      case ITEM -> {
        Span words = behind(ITEM, span);
        boolean lone = words.equals(span) && isLone(span);
        add(lone ? Passage.Kind.LONE : Passage.Kind.ITEM, span, words);
      }
      case QUOTE -> add(Passage.Kind.QUOTE, span, behind(QUOTE, span));
      case TABLE -> cells(span);
      case CODE, BREAK -> add(Passage.Kind.of(paragraph.kind()), span, span);
    }
  }

  private void add(Passage.Kind kind, Span span, Span words) {
    all.add(new Passage(kind, span, words, Stretch.of(ground, span)));
  }

  private boolean isLone(Span span) {
    return hasTarget(span) && !ground.says(span);
  }

  private boolean isLoneHtml(Span span) {
    return hasTarget(span) && HTML.matcher(ground.in(span)).replaceAll("").isBlank();
  }

  private boolean hasTarget(Span span) {
    return ground.elements(span).stream()
        .anyMatch(each -> each.kind() == Kind.PICTURE || each.kind() == Kind.LINK);
  }

  private Span heading(Span span) {
    Matcher atx = HEADING.matcher(ground.in(span));
    if (atx.matches()) {
      return new Span(atx.start("words"), atx.end("words")).moved(span.start());
    }
    int underline = ground.in(span).lastIndexOf('\n');
    int end =
        underline < 0
            ? span.length()
            : ground.in(span).substring(0, underline).stripTrailing().length();
    return new Span(span.start(), span.start() + end);
  }

  private Span behind(Pattern sign, Span span) {
    Matcher found = sign.matcher(ground.in(span));
    return found.lookingAt() ? new Span(span.start() + found.end(), span.end()) : span;
  }

  private void cells(Span table) {
    int line = table.start();
    for (int row = 0; line < table.end(); row++) {
      int end = Math.min(ground.lineEnd(line), table.end());
      if (row != 1) {
        row(new Span(line, end));
      }
      line = end + 1;
    }
  }

  private void row(Span row) {
    int end = row.start() + ground.in(row).stripTrailing().length();
    int at = row.start() + row.length() - ground.in(row).stripLeading().length();
    at += ground.at(at) == '|' ? 1 : 0;
    while (at < end) {
      Matcher cell = CELL.matcher(ground.text()).region(at, end);
      int behind = cell.lookingAt() ? cell.end() : end;
      String inside = ground.text().substring(at, behind);
      int start = at + inside.length() - inside.stripLeading().length();
      Span words = new Span(start, Math.max(start, at + inside.stripTrailing().length()));
      add(Passage.Kind.CELL, words, words);
      at = Math.max(behind, at) + 1;
    }
  }
}
