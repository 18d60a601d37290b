package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the lines of a table apart. */
final class TableLine {
  /** How the cells of a column are aligned, by the colons beside its dashes. */
  enum Column {
    PLAIN,
    LEFT,
    CENTER,
    RIGHT;

    void align(TableCell cell) {
      if (this != PLAIN) {
        cell.setAlignment(TableCell.Alignment.valueOf(name()));
      }
    }
  }

  private static final Pattern DASHES =
      Pattern.compile(
          "\\|?[ \\t\\x0B\\f]*+:?-++:?[ \\t\\x0B\\f]*+(?:\\|[ \\t\\x0B\\f]*+:?-++:?[ \\t\\x0B\\f]*+)*+\\|?[ \\t\\x0B\\f]*+");

  /** cmark-gfm counts no further. */
  private static final int MOST = 65_535;

  private TableLine() {}

  /** The columns that a line of dashes makes; empty if it is none. */
  static Optional<List<Column>> columns(Line line) {
    if ("|:-\u000b\f".indexOf(line.at(line.firstShown())) < 0) {
      return Optional.empty();
    }
    String text = line.text().substring(line.firstShown(), line.end());
    return DASHES.matcher(text).matches()
        ? Optional.of(cells(text).stream().map(cell -> column(cell.toString())).toList())
        : Optional.empty();
  }

  private static Column column(String dashes) {
    boolean left = dashes.startsWith(":");
    boolean right = dashes.endsWith(":");
    return left ? right ? Column.CENTER : Column.LEFT : right ? Column.RIGHT : Column.PLAIN;
  }

  /** Whether a line that is not blank is a row: a lone bar is none. */
  static boolean hasCells(Line line) {
    int at = line.firstShown();
    return line.at(at) != '|' || spaces(line.text(), at + 1, line.end()) < line.end();
  }

  static List<Content> cells(Line line) {
    var content = new Content();
    content.add(line.text(), line.firstShown(), line.end());
    return cells(content, 0, line.end() - line.firstShown());
  }

  /** Of a line that stands by itself. */
  static List<Content> cells(String line) {
    String row = Ascii.stripped(line);
    var content = new Content();
    content.add(row, 0, row.length());
    return cells(content, 0, row.length());
  }

  /** The words of each cell, without the blanks around them; a bar behind a backslash is a word. */
  static List<Content> cells(Content content, int from, int to) {
    String text = content.toString();
    var cells = new ArrayList<Content>();
    int start = from < to && text.charAt(from) == '|' ? spaces(text, from + 1, to) : from;
    while (start < to && cells.size() < MOST) {
      int end = start;
      while (end < to && (text.charAt(end) != '|' || isEscaped(text, start, end))) {
        end++;
      }
      cells.add(content.cell(start, end));
      start = end < to ? spaces(text, end + 1, to) : to;
    }
    return cells;
  }

  private static boolean isEscaped(String text, int start, int at) {
    return at > start && text.charAt(at - 1) == '\\';
  }

  private static int spaces(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '\n' && Ascii.isBlankOrFeed(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
