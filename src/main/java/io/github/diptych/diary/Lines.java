package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as lines. A line ends with {@code \n}, {@code \r\n} or {@code \r}.
 *
 * @param all its lines in order; what follows the last line end is a line if it is not empty
 * @param closing what ends the code fence or HTML block that is open at the end; or null
 * @param frontMatterOpen whether a later line {@code ---} would turn the start of the text into
 *     front matter
 */
record Lines(String text, List<Line> all, @Nullable String closing, boolean frontMatterOpen) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The lines of a whole file, which can start with front matter. */
  static Lines of(String text) {
    int first = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    List<Span> spans = split(text, first);
    boolean opens = spans.size() > 1 && isFrontMatterEdge(text, spans.get(0), false);
    // A blank line below makes it a thematic break, as pandoc has it.
    opens = opens && !spans.get(1).in(text).isBlank();
    int last = opens ? frontMatterEnd(text, spans) : -1;
    return classify(text, spans, last, opens && last < 0);
  }

  /** The lines of a text that stands further down in a file, below a blank line. */
  static Lines ofBody(String text) {
    return classify(text, split(text, 0), -1, false);
  }

  /** The number of the line in which {@code offset} lies, from 0; the last one for the end. */
  int indexAt(int offset) {
    return Math.max(0, Bisection.count(all.size(), index -> all.get(index).start() <= offset) - 1);
  }

  /** Whether this line would end front matter. */
  static boolean isFrontMatterEnd(String text, Span line) {
    return isFrontMatterEdge(text, line, true);
  }

  private static boolean isFrontMatterEdge(String text, Span line, boolean end) {
    String content = line.length() > 64 ? "" : line.in(text).stripTrailing();
    return content.equals("---") || (end && content.equals("..."));
  }

  private static int frontMatterEnd(String text, List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (isFrontMatterEnd(text, contentOf(text, spans.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static Lines classify(String text, List<Span> spans, int frontMatterEnd, boolean open) {
    var scanner = new LineScanner(text);
    var lines = new ArrayList<Line>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Span line = spans.get(i);
      int contentEnd = contentOf(text, line).end();
      boolean inFrontMatter = i <= frontMatterEnd;
      LineKind kind =
          inFrontMatter ? LineKind.FRONT_MATTER : scanner.next(line.start(), contentEnd);
      boolean plain = kind.isText() && scanner.isPlain();
      lines.add(new Line(line.start(), contentEnd, line.end(), kind, plain));
    }
    return new Lines(text, List.copyOf(lines), scanner.closing(), open);
  }

  private static List<Span> split(String text, int first) {
    var spans = new ArrayList<Span>();
    int start = first;
    for (int i = first; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean ends = unit == '\n' || (unit == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        spans.add(new Span(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      spans.add(new Span(start, text.length()));
    }
    return spans;
  }

  private static Span contentOf(String text, Span line) {
    int end = line.end();
    if (end > line.start() && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > line.start() && text.charAt(end - 1) == '\r') {
      end--;
    }
    return new Span(line.start(), end);
  }
}
