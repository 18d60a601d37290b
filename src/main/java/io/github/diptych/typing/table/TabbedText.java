package io.github.diptych.typing.table;

import java.util.ArrayList;
import java.util.List;

/** Reads the text that spreadsheets put on the clipboard: tabs between cells, rows in lines. */
final class TabbedText {
  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int at;

  TabbedText(String text) {
    this.text = text.stripTrailing().replace("\r\n", "\n").replace('\r', '\n');
  }

  /** At least one row, of at least one cell. */
  List<List<String>> rows() {
    while (at <= text.length()) {
      row.add(startsQuoted() ? quoted() : plain());
      if (at >= text.length() || text.charAt(at) == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
      at++;
    }
    return rows;
  }

  /** A cell in quotes ends behind them; a quote that does not is a word's. */
  private boolean startsQuoted() {
    if (!text.startsWith("\"", at)) {
      return false;
    }
    int end = closing();
    return end >= 0 && (end + 1 == text.length() || "\t\n".indexOf(text.charAt(end + 1)) >= 0);
  }

  private int closing() {
    int i = at + 1;
    while (i < text.length()) {
      if (text.charAt(i) == '"' && !text.startsWith("\"", i + 1)) {
        return i;
      }
      i += text.charAt(i) == '"' ? 2 : 1;
    }
    return -1;
  }

  private String quoted() {
    int end = closing();
    String cell = text.substring(at + 1, end).replace("\"\"", "\"");
    at = end + 1;
    return cell;
  }

  private String plain() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\t' && text.charAt(end) != '\n') {
      end++;
    }
    String cell = text.substring(at, end);
    at = end;
    return cell;
  }
}
