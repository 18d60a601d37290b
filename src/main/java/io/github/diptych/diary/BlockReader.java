package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that stand between two boundaries, which are separators or headings. */
final class BlockReader {
  private static final int DEEPEST_INDENT = 3;

  private final String text;
  private final List<Line> lines;
  private final Grammar grammar;
  private final Layout layout;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Finding> findings;

  BlockReader(Lines lines, Grammar grammar, Layout layout, List<Finding> findings) {
    this.text = lines.text();
    this.lines = lines.all();
    this.grammar = grammar;
    this.layout = layout;
    this.findings = findings;
  }

  /** The blocks in the lines from {@code from} to {@code to}. */
  List<Block> read(int from, int to) {
    int next = skipBlank(from, to);
    while (next < to) {
      next = skipBlank(block(next, to), to);
      if (next < to) {
        findings.add(missingSeparator(next));
      }
    }
    return blocks;
  }

  /** Reads one block and returns the line behind it. */
  private int block(int from, int to) {
    for (int i = from; i < to; i++) {
      Signature signature = grammar.signature(text, lines.get(i));
      if (signature != null) {
        int last = lastImage(i, to);
        int end = last == i ? signature.span().end() : lines.get(last).contentEnd();
        add(from, signature.span().start(), end, signature);
        return last + 1;
      }
    }
    int end = lines.get(to - 1).contentEnd();
    add(from, end, end, null);
    return to;
  }

  private void add(int from, int bodyEnd, int end, @Nullable Signature signature) {
    Line first = lines.get(from);
    int start = first.start();
    if (first.kind() != LineKind.CODE) {
      start = Chars.skipWhite(text, start, first.contentEnd()); // its indent is what makes it code
    }
    start = Math.min(start, bodyEnd);
    var body = new Span(start, Chars.trimWhite(text, start, bodyEnd));
    var span = new Span(start, Chars.trimWhite(text, start, end));
    blocks.add(new Block(span, body, signature, Language.of(body.in(text)).orElse(null)));
  }

  private int lastImage(int signed, int to) {
    int last = signed;
    for (int i = signed + 1; i < to; i++) {
      if (Images.fill(text, lines.get(i))) {
        last = i;
      } else if (!lines.get(i).isBlank()) {
        break;
      }
    }
    return last;
  }

  private int skipBlank(int from, int to) {
    int next = from;
    while (next < to && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  private Finding missingSeparator(int next) {
    Line line = lines.get(next);
    String above = lines.get(next - 1).isBlank() ? "" : layout.lineEndAt(line.start());
    int words = Chars.skipSpaces(text, line.start(), line.contentEnd());
    // A picture's HTML block runs on to the next blank line, over a separator below it.
    boolean hidden = line.kind() == LineKind.HTML && text.startsWith("---", words);
    var fix = TextEdit.insert(line.start(), hidden ? above : above + layout.separator());
    // Deeper text would become code once the paragraph or list above it has ended, and an
    // underline would lose what it underlines.
    boolean safe =
        switch (line.kind()) {
          case CODE -> true;
          case UNDERLINE -> false;
          default -> indent(line) <= DEEPEST_INDENT;
        };
    return new Finding(
        Finding.Kind.MISSING_SEPARATOR, line.content(), List.of(), safe ? List.of(fix) : List.of());
  }

  private int indent(Line line) {
    int words = Chars.skipSpaces(text, line.start(), line.contentEnd());
    boolean tab = text.substring(line.start(), words).indexOf('\t') >= 0;
    return tab ? DEEPEST_INDENT + 1 : words - line.start();
  }
}
