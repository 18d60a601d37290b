package io.github.diptych.markdown.oracle;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes random notes as people write them and get them wrong: blocks in blocks, each line now and
 * then with the wrong indent, both languages mixed, and some sign gone or doubled.
 */
final class RandomCases {
  private static final List<String> FRAGMENTS =
      List.of(
          ("今天|words|**|*|_|__|~|~~|`|``|```|~~~|#|##|-|+|1.|2)|>|> >|[|]|(|)|![|](|<|>|<b>|</b>|<div>"
                  + "|</div>|<!--|-->|<?|?>|<![CDATA[|]]>|<a href=\"x\">|</a>|[a](b)|[a]|[^1]|[^1]:"
                  + "|[a]: b|https://a.example|www.a.example|a@b.example|&amp;|&|;|\\|\\\\|    |\t|  |:"
                  + "|。|，|“|”|（|）|、|！|！[|é|\u3000|\u00a0|\"|'|!|||-|---|===|***|:-:|[ ]|[x]|- [ ]|"
                  + "<details>|<img src=x>|<br>|</p>|<p>|😄|.|,")
              .split("\\|"));

  private static final List<String> RAW_BLOCKS =
      List.of(
          "<div align=\"center\">",
          "</div>",
          "<details>",
          "<summary>开</summary>",
          "</details>",
          "<!-- comment",
          "-->",
          "<p align=center>",
          "</p>",
          "<table><tr><td>",
          "</td></tr></table>",
          "<pre>",
          "</pre>",
          "<script>",
          "</script>",
          "<?x",
          "?>",
          "<!DOCTYPE html>",
          "<![CDATA[",
          "]]>",
          "<b>",
          "<b>x</b>",
          "<img src=\"a.png\">",
          "<br>",
          "<style>",
          "</style>",
          "<hr>");

  private final Choice choice;
  private final RandomWords words;

  private RandomCases(Choice choice) {
    this.choice = choice;
    this.words = new RandomWords(choice);
  }

  /** One note; the same for the same state of {@code random}. */
  static String of(Random random) {
    var cases = new RandomCases(new Choice(random));
    return switch (cases.choice.below(5)) {
      case 0 -> cases.soup();
      case 1 -> cases.words.paragraph() + "\n";
      default -> cases.spoilt(cases.blocks(3));
    };
  }

  /** Fragments of any kind in any order. */
  private String soup() {
    var note = new StringBuilder();
    for (int i = choice.below(24); i >= 0; i--) {
      note.append(choice.of(FRAGMENTS));
      int gap = choice.below(10);
      note.append(gap < 5 ? "" : gap < 7 ? " " : gap < 9 ? "\n" : "\n\n");
    }
    return note.toString();
  }

  private String blocks(int depth) {
    var note = new StringBuilder();
    for (int i = choice.below(4); i >= 0; i--) {
      note.append(block(depth));
      note.append(choice.oneIn(4) ? "" : "\n");
    }
    return note.toString();
  }

  /** A block whose last line is ended. */
  private String block(int depth) {
    int kind = choice.below(depth > 0 ? 18 : 13);
    return switch (kind) {
      case 0, 1 -> words.paragraph() + "\n";
      case 2 ->
          "#".repeat(1 + choice.below(7))
              + choice.of(" ", " ", "", "\t")
              + words.line()
              + choice.of("", " #", " ## ", "#")
              + "\n";
      case 3 ->
          words.paragraph() + "\n" + choice.of("---", "===", "=", "--  ", "- - -", "---x") + "\n";
      case 4 -> choice.of("---", "***", "_ _ _", "- - -", "**", "--", " ***", "    ---") + "\n";
      case 5 -> fence();
      case 6 ->
          indented(
              "    " + choice.of("", " ", "\t"),
              "code *x*\n" + choice.of("", "\n") + words.line() + "\n");
      case 7, 8 -> table();
      case 9 -> raw();
      case 10 ->
          "["
              + choice.of("a", "A b", "中", "1", "^1", "")
              + "]:"
              + choice.of(" ", "\n", "")
              + choice.of(RandomWords.TARGETS)
              + choice.of("", " \"t\"", " 't", "\n'多\n行'")
              + "\n";
      case 11 ->
          "[^"
              + choice.of("1", "注", "a b", "")
              + "]:"
              + choice.of(" ", "", "    ")
              + words.line()
              + "\n"
              + choice.of("", "\n", words.line() + "\n")
              + (choice.oneIn(2) ? indented("    ", words.paragraph() + "\n") : "");
      case 12 -> choice.of("", " ", "  ", "\t", "\n\n\n", "&nbsp;") + "\n";
      case 13, 14, 15 -> list(depth);
      default -> quote(depth);
    };
  }

  private String fence() {
    String marks = choice.of("```", "```", "~~~", "````", "``");
    String indent = choice.of("", "", "  ", "    ");
    String open =
        indent
            + marks
            + choice.of("", "java", " java x", "c++", "`x", " 中文 a=b", "a\\*b&amp;")
            + "\n";
    String body =
        choice.of("x\n", "\n", "  " + words.line() + "\n", words.paragraph() + "\n", "\tx\n", "");
    return open
        + body
        + (choice.oneIn(6)
            ? ""
            : choice.of("", " ", "   ") + marks + choice.of("", "", " ", "`", "x") + "\n");
  }

  private String table() {
    int columns = 1 + choice.below(3);
    var rows = new StringBuilder(choice.oneIn(5) ? words.paragraph() + "\n" : "");
    rows.append(row(columns + (choice.oneIn(8) ? 1 : 0), this::cell));
    rows.append(row(columns, () -> choice.of("---", ":-:", "-", ":--", "--:", "- -", " --- ")));
    for (int i = choice.below(3); i > 0; i--) {
      rows.append(row(columns + choice.of(0, 0, 0, 1, -1), this::cell));
    }
    return rows + (choice.oneIn(6) ? words.line() + "\n" : "");
  }

  private String row(int columns, Supplier<String> cell) {
    var row = new StringBuilder(choice.of("|", "|", "| ", "", " |", "    |"));
    for (int i = 0; i < columns; i++) {
      row.append(i == 0 ? "" : "|").append(cell.get());
    }
    return row.append(choice.of("|", "|", " |", "", "| ")).append("\n").toString();
  }

  private String cell() {
    return choice.of("", " ", " ")
        + choice.of("", words.inline(2), words.line(), "`a|b`", "`a\\|b`", "\\|", "\\\\|")
        + choice.of("", " ");
  }

  private String raw() {
    var html = new StringBuilder();
    for (int i = choice.below(3); i >= 0; i--) {
      html.append(choice.of("", "", " ", "    "))
          .append(choice.of(RAW_BLOCKS))
          .append(choice.of("", "", words.line()));
      html.append(choice.of("\n", "\n", "\n\n", ""))
          .append(choice.of("", "", words.paragraph() + "\n"));
    }
    return html.append("\n").toString();
  }

  private String list(int depth) {
    String[] bullets = {"-", "-", "*", "+", "1.", "1)", "2.", "0.", "123456789.", "1234567890."};
    String bullet = bullets[choice.below(bullets.length)];
    boolean loose = choice.oneIn(3);
    var list = new StringBuilder();
    for (int i = choice.below(4); i >= 0; i--) {
      String gap = choice.of(" ", " ", " ", "  ", "\t", "    ", "     ", "");
      String box = choice.oneIn(5) ? choice.of("[ ] ", "[x] ", "[X] ", "[ ]", "[] ", "[x]\t") : "";
      String first = choice.of("", "", "", "", " ", "  ", "   ");
      String indent =
          " "
              .repeat(
                  first.length()
                      + bullet.length()
                      + (choice.oneIn(6) ? choice.below(6) : Math.max(1, gap.length())));
      String body =
          choice.oneIn(3)
              ? blocks(depth - 1)
              : words.line() + "\n" + (choice.oneIn(3) ? block(depth - 1) : "");
      list.append(first).append(bullet).append(gap).append(box);
      list.append(lazy(indented(choice.oneIn(8) ? "\t" : indent, body)).stripLeading());
      list.append(loose || choice.oneIn(8) ? "\n" : "");
      bullet = choice.oneIn(10) ? bullets[choice.below(bullets.length)] : bullet;
    }
    return list.toString();
  }

  private String quote(int depth) {
    return lazy(indented(choice.of("> ", "> ", ">", " > ", ">\t", ">  "), blocks(depth - 1)));
  }

  /** Every line behind the same signs; blank ones stay blank now and then. */
  private String indented(String indent, String lines) {
    var all = new StringBuilder();
    for (String line : lines.split("(?<=\n)")) {
      all.append(line.isBlank() && choice.oneIn(2) ? "" : indent).append(line);
    }
    return all.toString();
  }

  /** Takes the signs off some lines: a paragraph may go on without. */
  private String lazy(String lines) {
    if (!choice.oneIn(4)) {
      return lines;
    }
    var all = new StringBuilder();
    for (String line : lines.split("(?<=\n)")) {
      all.append(choice.oneIn(4) && !line.isBlank() ? line.replaceFirst("^[ \t>]+", "") : line);
    }
    return all.toString();
  }

  /** Now and then a sign is gone, doubled or moved, or the line ends are of another system. */
  private String spoilt(String note) {
    var text = new StringBuilder(note);
    while (choice.oneIn(3) && !text.isEmpty()) {
      int at = choice.below(text.length());
      switch (choice.below(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.insert(at, choice.of(FRAGMENTS));
        default -> text.insert(choice.below(text.length()), text.charAt(at));
      }
    }
    String spoilt = whole(text.toString());
    return choice.oneIn(12)
        ? spoilt.replace("\n", choice.of("\r\n", "\r"))
        : choice.oneIn(12) ? spoilt.strip() : spoilt;
  }

  /** A note without half of a surrogate pair. */
  private static String whole(String note) {
    var text = new StringBuilder(note.length());
    note.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).forEach(text::appendCodePoint);
    return text.toString();
  }
}
