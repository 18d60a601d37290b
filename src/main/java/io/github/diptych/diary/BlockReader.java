package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that stand between two boundaries, which are separators or headings. */
final class BlockReader {
  private static final int FARTHEST_LOOK = 100;

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
    int first = skipBlank(from, to);
    int next = first;
    while (next < to) {
      int end = block(next, to);
      if (next > first) {
        findings.add(missingSeparator(next, end));
      }
      next = skipBlank(end, to);
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

  /** The finding that nothing separates the block in these lines from the one above. */
  private Finding missingSeparator(int from, int to) {
    Line line = lines.get(from);
    return new Finding(
        Finding.Kind.MISSING_SEPARATOR, line.content(), List.of(), separatorAbove(from, to));
  }

  /** The separator that is missing; none where it would change what the lines below it are. */
  private List<TextEdit> separatorAbove(int from, int to) {
    Line line = lines.get(from);
    String above = lines.get(from - 1).isBlank() ? "" : layout.lineEndAt(line.start());
    if (isHiddenRule(from)) {
      return List.of(TextEdit.insert(line.start(), above));
    }
    boolean safe = !becomesDay(from) && staysTheSame(from, to);
    return safe ? List.of(TextEdit.insert(line.start(), above + layout.separator())) : List.of();
  }

  /** Whether the lines, and what follows up to a blank line, would be the same elsewhere. */
  private boolean staysTheSame(int from, int to) {
    var scanner = new LineScanner(text);
    for (int i = from; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i >= to && line.isBlank()) {
        break;
      }
      LineKind alone = scanner.next(line.start(), line.contentEnd());
      boolean starts = i == from && line.kind().isText() && alone.isText();
      if ((alone != line.kind() && !starts) || i > to + FARTHEST_LOOK) {
        return false;
      }
    }
    return true;
  }

  /** Whether a date that an underline follows would stand alone, and so become a heading. */
  private boolean becomesDay(int line) {
    boolean underlined =
        line + 1 < lines.size() && lines.get(line + 1).kind() == LineKind.UNDERLINE;
    return underlined && grammar.setextDay(text, lines.get(line)).isPresent();
  }

  /** Whether this is a separator that the HTML block of a picture above runs over. */
  private boolean isHiddenRule(int line) {
    Line rule = lines.get(line);
    int words = Chars.skipSpaces(text, rule.start(), rule.contentEnd());
    boolean blankBelow = line + 1 < lines.size() && lines.get(line + 1).isBlank();
    return rule.kind() == LineKind.HTML && text.startsWith("---", words) && blankBelow;
  }
}
