package io.github.diptych.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a text by the grammar: finds the boundaries, and between them the blocks. */
final class DiaryParser {
  private final String text;
  private final DiaryFormat format;
  private final Grammar grammar;
  private final Lines lines;
  private final Layout layout;
  private final List<Day> days = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Piece> marks = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable DayHeading day;
  private int segment;

  DiaryParser(String text, DiaryFormat format) {
    this.text = text;
    this.format = format;
    this.grammar = new Grammar(format);
    this.lines = Lines.of(text);
    this.layout = Layout.of(lines);
  }

  Diary parse() {
    int line = 0;
    while (line < lines.all().size()) {
      line = read(line);
    }
    endSegment(line);
    endDay(text.length());
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return new Diary(text, format, Pieces.covering(text, marks), days, findings);
  }

  /** Reads the line, and the one below it if both are a heading; returns the next line. */
  private int read(int index) {
    Line line = lines.all().get(index);
    switch (line.kind()) {
      case HEADING -> atxHeading(index, line);
      case RULE -> separator(index, line);
      case UNDERLINE -> underline(index, line);
      case TEXT -> {
        Optional<LocalDate> date = setextDay(index);
        if (date.isPresent()) {
          Line below = lines.all().get(index + 1);
          startDay(index, new Span(line.start(), below.contentEnd()), date.get());
          segment = index + 2;
          return index + 2;
        }
      }
      case BLANK, CONTINUATION, BREAK, FRONT_MATTER, FENCE, HTML, QUOTE, CODE -> {}
    }
    return index + 1;
  }

  private void atxHeading(int index, Line line) {
    int start = Chars.skipSpaces(text, line.start(), line.contentEnd());
    Atx atx = Atx.read(text, start, line.contentEnd());
    if (atx == null) {
      return;
    }
    Optional<LocalDate> date = grammar.day(text, atx, line);
    if (atx.isEmpty()) {
      endSegment(index);
      segment = index + 1;
      marks.add(new Piece(Piece.Kind.EMPTY_HEADING, line.content()));
      findings.add(new Finding(Finding.Kind.EMPTY_HEADING, line.content(), List.of(), List.of()));
    } else if (date.isPresent()) {
      startDay(index, line.content(), date.get());
      segment = index + 1;
    } else if (day != null && atx.level() < day.level()) {
      endSegment(index);
      endDay(line.start());
    }
  }

  private void separator(int index, Line line) {
    endSegment(index);
    segment = index + 1;
    if (day != null) {
      marks.add(new Piece(Piece.Kind.SEPARATOR, line.content()));
    }
  }

  /** Below a signature, hyphens are meant as a separator, whatever Markdown makes of them. */
  private void underline(int index, Line line) {
    Signature signature = grammar.signatureAbove(lines, index);
    if (signature == null) {
      return;
    }
    var fix = TextEdit.insert(line.start(), layout.lineEndAt(line.start()));
    findings.add(
        new Finding(Finding.Kind.SIGNATURE_HEADING, signature.span(), List.of(), List.of(fix)));
    separator(index, line);
  }

  private Optional<LocalDate> setextDay(int index) {
    boolean underlined =
        index + 1 < lines.all().size() && lines.all().get(index + 1).kind() == LineKind.UNDERLINE;
    return underlined ? grammar.setextDay(text, lines.all().get(index)) : Optional.empty();
  }

  private void startDay(int index, Span heading, LocalDate date) {
    endSegment(index);
    endDay(heading.start());
    day = new DayHeading(heading, Grammar.level(heading.in(text)), date);
    marks.add(new Piece(Piece.Kind.DAY_HEADING, heading));
  }

  private void endSegment(int end) {
    if (day == null || segment >= end) {
      return;
    }
    var found = new BlockReader(lines, grammar, layout, findings).read(segment, end);
    found.forEach(block -> Pieces.addMarks(text, block, marks));
    blocks.addAll(found);
  }

  private void endDay(int end) {
    DayHeading ending = day;
    if (ending == null) {
      return;
    }
    var span = new Span(ending.span().start(), end);
    var entries = Pairing.of(ending.date(), blocks, format.languages());
    days.add(new Day(span, ending.span(), ending.date(), blocks, entries));
    blocks.clear();
    day = null;
  }

  private record DayHeading(Span span, int level, LocalDate date) {}
}
