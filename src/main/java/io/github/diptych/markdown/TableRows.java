package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows that have not as many cells as their table's head: github.com fills the short ones
 * up and drops what the long ones have too much (GFM, 4.10). Words directly below a table are a row
 * of it, too.
 */
final class TableRows {
  private final String source;
  private final List<Finding> findings = new ArrayList<>();

  private TableRows(String source) {
    this.source = source;
  }

  static List<Finding> findings(ParsedNote note) {
    var rows = new TableRows(note.source());
    for (Node node : note.document().getDescendants()) {
      if (node instanceof TableBlock table) {
        rows.inTable(table);
      }
    }
    return List.copyOf(rows.findings);
  }

  private void inTable(TableBlock table) {
    int columns = 0;
    boolean barred = false;
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead head) {
        columns = TableLine.cells(head.getChars().toString()).size();
        barred = head.getChars().trimStart().startsWith("|");
      } else if (part instanceof TableBody body) {
        inBody(body, columns, barred);
      }
    }
  }

  /**
   * @param barred whether the head begins with a bar, so that a line without one is no row
   */
  private void inBody(TableBody body, int columns, boolean barred) {
    List<BasedSequence> rows = new ArrayList<>();
    body.getChildren().forEach(row -> rows.add(row.getChars()));
    int wordsFrom = barred ? wordsBelow(rows) : rows.size();
    for (BasedSequence row : rows.subList(0, wordsFrom)) {
      int cells = TableLine.cells(row.toString()).size();
      if (cells < columns && !isEmpty(row)) {
        add(Finding.Kind.TABLE_ROW_SHORT, row, cells, columns, List.of());
      } else if (cells > columns) {
        add(Finding.Kind.TABLE_ROW_LONG, row, cells, columns, barsInCode(row, cells - columns));
      }
    }
    if (wordsFrom < rows.size()) {
      add(
          Finding.Kind.TABLE_SWALLOWS,
          rows.get(wordsFrom),
          1,
          columns,
          blankLine(rows.get(wordsFrom)));
    }
  }

  /** A row of nothing but empty cells looks the same with one more. */
  private static boolean isEmpty(BasedSequence row) {
    return TableLine.cells(row.toString()).stream().allMatch(Content::isBlank);
  }

  /** The first of the last rows that have no bar at all. */
  private static int wordsBelow(List<BasedSequence> rows) {
    int first = rows.size();
    while (first > 0 && rows.get(first - 1).indexOf('|') < 0) {
      first--;
    }
    return first;
  }

  /** Only at the top level: inside a quotation or a list a blank line has signs before it. */
  private List<TextEdit> blankLine(BasedSequence words) {
    int start = words.getStartOffset();
    boolean top =
        start > 0 && (source.charAt(start - 1) == '\n' || source.charAt(start - 1) == '\r');
    if (!top) {
      return List.of();
    }
    boolean crlf =
        source.charAt(start - 1) == '\n' && start > 1 && source.charAt(start - 2) == '\r';
    String lineEnd = crlf ? "\r\n" : source.substring(start - 1, start);
    return List.of(TextEdit.insert(start, lineEnd));
  }

  /** A backslash before each bar in code, if these are what makes the row too long. */
  private static List<TextEdit> barsInCode(BasedSequence row, int surplus) {
    var edits = new ArrayList<TextEdit>();
    int open = -1;
    int ticks = 0;
    for (int i = 0; i < row.length(); i++) {
      int run = ticksAt(row, i);
      if (run > 0) {
        ticks = open < 0 ? run : ticks;
        open = open < 0 ? i : run == ticks ? -1 : open;
        i += run - 1;
      } else if (open >= 0 && row.charAt(i) == '|' && row.charAt(i - 1) != '\\') {
        edits.add(TextEdit.insert(row.getIndexOffset(i), "\\"));
      }
    }
    return open < 0 && edits.size() == surplus ? List.copyOf(edits) : List.of();
  }

  private static int ticksAt(BasedSequence row, int from) {
    int end = from;
    while (end < row.length() && row.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  private void add(
      Finding.Kind kind, BasedSequence row, int cells, int columns, List<TextEdit> fix) {
    BasedSequence words = row.trim();
    var span = new Span(words.getStartOffset(), words.getEndOffset());
    findings.add(
        new Finding(kind, span, List.of(String.valueOf(cells), String.valueOf(columns)), fix));
  }
}
