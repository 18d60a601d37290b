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

  private static final List<String> CHINESE =
      List.of(
          "今天", "天气", "真好", "写完了", "日记", "我们", "中文", "测试", "“引用”", "（括号）", "《书名》", "，", "。", "！",
          "？", "、", "：", "……", "——", "\u3000");

  private static final List<String> ENGLISH =
      List.of(
          "words",
          "the end",
          "it's",
          "a",
          "I/O",
          "snake_case_name",
          "2 * 3",
          "x<y",
          "C++",
          "a & b",
          "\"quoted\"",
          "(round)",
          "[square]",
          "50%",
          "e.g.",
          "well,",
          "done.",
          "why?",
          "!",
          ":",
          "é");

  private static final List<String> HTML =
      List.of(
          "<b>粗</b>",
          "<br>",
          "<br/>",
          "<img src=\"a.png\" width=\"40\">",
          "<kbd>Ctrl</kbd>",
          "<!-- note -->",
          "<a href=\"https://a.example\">a</a>",
          "<sub>2</sub>",
          "<x-y z>",
          "</b>",
          "<script>",
          "<?php ?>",
          "<![CDATA[x]]>",
          "<!X y>",
          "<b",
          "<a href='x' b=c d>",
          "< b>");

  private static final List<String> ADDRESSES =
      List.of(
          "https://a.example",
          "http://a.example/b_c_(d)",
          "https://a.example/x?y=z&amp;w=1",
          "www.a.example",
          "www.a.example/b,c.",
          "me@b.example",
          "a.b-c_d@e.f.example.",
          "https://a.example/中文",
          "https://a.example。",
          "https://a.example）后",
          "ftp://a.example/x",
          "mailto:me@b.example",
          "xmpp:me@b.example/r",
          "https://a_b.example",
          "https://a.example/<b",
          "<https://a.example>",
          "<me@b.example>",
          "https://a.example/**",
          "(www.a.example)",
          "https://localhost",
          "HTTP://A.example",
          "a@b",
          "https://a.example&gt;",
          "@",
          "://");

  private static final List<String> TARGETS =
      List.of(
          "b",
          "<b c>",
          "b c",
          "图.png",
          "b \"title\"",
          "b 'ti\"tle'",
          "b (t)",
          "/b_(c)",
          "",
          "<>",
          "b\\)",
          "b&amp;c",
          "#锚",
          "b\n\"t\"",
          "https://a.example/a,b",
          "b “t”",
          "a*b*",
          "<b",
          "b%20c",
          "b\u00a0c");

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

  private final Random random;

  private RandomCases(Random random) {
    this.random = random;
  }

  /** One note; the same for the same state of {@code random}. */
  static String of(Random random) {
    var cases = new RandomCases(random);
    return switch (random.nextInt(5)) {
      case 0 -> cases.soup();
      case 1 -> cases.paragraph() + "\n";
      default -> cases.spoilt(cases.blocks(3));
    };
  }

  /** Fragments of any kind in any order. */
  private String soup() {
    var note = new StringBuilder();
    for (int i = random.nextInt(24); i >= 0; i--) {
      note.append(oneOf(FRAGMENTS));
      int gap = random.nextInt(10);
      note.append(gap < 5 ? "" : gap < 7 ? " " : gap < 9 ? "\n" : "\n\n");
    }
    return note.toString();
  }

  private String blocks(int depth) {
    var note = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      note.append(block(depth));
      note.append(oneIn(4) ? "" : "\n");
    }
    return note.toString();
  }

  /** A block whose last line is ended. */
  private String block(int depth) {
    int kind = random.nextInt(depth > 0 ? 18 : 13);
    return switch (kind) {
      case 0, 1 -> paragraph() + "\n";
      case 2 ->
          "#".repeat(1 + random.nextInt(7))
              + pick(" ", " ", "", "\t")
              + line()
              + pick("", " #", " ## ", "#")
              + "\n";
      case 3 -> paragraph() + "\n" + pick("---", "===", "=", "--  ", "- - -", "---x") + "\n";
      case 4 -> pick("---", "***", "_ _ _", "- - -", "**", "--", " ***", "    ---") + "\n";
      case 5 -> fence();
      case 6 ->
          indented("    " + pick("", " ", "\t"), "code *x*\n" + pick("", "\n") + line() + "\n");
      case 7, 8 -> table();
      case 9 -> raw();
      case 10 ->
          "["
              + pick("a", "A b", "中", "1", "^1", "")
              + "]:"
              + pick(" ", "\n", "")
              + oneOf(TARGETS)
              + pick("", " \"t\"", " 't", "\n'多\n行'")
              + "\n";
      case 11 ->
          "[^"
              + pick("1", "注", "a b", "")
              + "]:"
              + pick(" ", "", "    ")
              + line()
              + "\n"
              + pick("", "\n", line() + "\n")
              + (oneIn(2) ? indented("    ", paragraph() + "\n") : "");
      case 12 -> pick("", " ", "  ", "\t", "\n\n\n", "&nbsp;") + "\n";
      case 13, 14, 15 -> list(depth);
      default -> quote(depth);
    };
  }

  private String paragraph() {
    var words = new StringBuilder(line());
    for (int i = random.nextInt(3); i > 0; i--) {
      words
          .append(pick("\n", "\n", "\n", "  \n", "\\\n", "\n   ", " \n\t", "\n    ", "   \n"))
          .append(line());
    }
    return words.toString();
  }

  private String line() {
    var words = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      words.append(inline(3)).append(pick("", "", " ", " ", "，", "."));
    }
    return words.toString();
  }

  private String inline(int depth) {
    int kind = random.nextInt(depth > 0 ? 22 : 7);
    return switch (kind) {
      case 0, 1, 2 -> oneOf(CHINESE) + (oneIn(2) ? oneOf(CHINESE) : "");
      case 3, 4 -> oneOf(ENGLISH);
      case 5 -> oneOf(ADDRESSES);
      case 6 ->
          pick(
              "\\*",
              "\\\\",
              "&amp;",
              "&copy;",
              "&#20013;",
              "&nosuch;",
              "\\中",
              "\\[",
              "&#0;",
              "\\|",
              "|",
              "&lt;b>",
              "\\`");
      case 7, 8, 9, 10, 11, 12 -> {
        String run = pick("*", "**", "_", "__", "***", "~", "~~", "~~~", "*", "**", "**", "___");
        yield run + some(depth) + (oneIn(8) ? pick("*", "**", "_", "~") : run);
      }
      case 13 -> {
        String ticks = pick("`", "`", "``", "```");
        yield ticks + pick("代码", "a*b", " x ", "`", "a|b", "a\\|b", " ", "a\nb", "<b>") + ticks;
      }
      case 14, 15 -> "[" + some(depth) + "](" + oneOf(TARGETS) + ")";
      case 16 -> "![" + pick(some(depth), "图", "") + "](" + oneOf(TARGETS) + ")";
      case 17 -> "[" + some(depth) + "]" + pick("[a]", "[]", "", "[中]", "(b", "[A  B]", " [a]");
      case 18 ->
          pick("[a]", "[A b]", "[中]", "![a]", "[^1]", "[^注]", "[^no]", "[a][]", "[ ]", "[x]");
      case 19 -> oneOf(HTML);
      case 20 ->
          pick("<b>", "<span>", "<a href=\"x\">") + some(depth) + pick("</b>", "</span>", "</a>");
      default -> pick("(", "（", "“", "\"") + some(depth) + pick(")", "）", "”", "\"");
    };
  }

  private String some(int depth) {
    var words = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      words.append(inline(depth - 1)).append(pick("", "", " "));
    }
    return words.toString();
  }

  private String fence() {
    String marks = pick("```", "```", "~~~", "````", "``");
    String indent = pick("", "", "  ", "    ");
    String open =
        indent + marks + pick("", "java", " java x", "c++", "`x", " 中文 a=b", "a\\*b&amp;") + "\n";
    String body = pick("x\n", "\n", "  " + line() + "\n", paragraph() + "\n", "\tx\n", "");
    return open
        + body
        + (oneIn(6) ? "" : pick("", " ", "   ") + marks + pick("", "", " ", "`", "x") + "\n");
  }

  private String table() {
    int columns = 1 + random.nextInt(3);
    var rows = new StringBuilder(oneIn(5) ? paragraph() + "\n" : "");
    rows.append(row(columns + (oneIn(8) ? 1 : 0), this::cell));
    rows.append(row(columns, () -> pick("---", ":-:", "-", ":--", "--:", "- -", " --- ")));
    for (int i = random.nextInt(3); i > 0; i--) {
      rows.append(row(columns + pick(0, 0, 0, 1, -1), this::cell));
    }
    return rows + (oneIn(6) ? line() + "\n" : "");
  }

  private String row(int columns, Supplier<String> cell) {
    var row = new StringBuilder(pick("|", "|", "| ", "", " |", "    |"));
    for (int i = 0; i < columns; i++) {
      row.append(i == 0 ? "" : "|").append(cell.get());
    }
    return row.append(pick("|", "|", " |", "", "| ")).append("\n").toString();
  }

  private String cell() {
    return pick("", " ", " ")
        + pick("", inline(2), line(), "`a|b`", "`a\\|b`", "\\|", "\\\\|")
        + pick("", " ");
  }

  private String raw() {
    var html = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      html.append(pick("", "", " ", "    ")).append(oneOf(RAW_BLOCKS)).append(pick("", "", line()));
      html.append(pick("\n", "\n", "\n\n", "")).append(pick("", "", paragraph() + "\n"));
    }
    return html.append("\n").toString();
  }

  private String list(int depth) {
    String[] bullets = {"-", "-", "*", "+", "1.", "1)", "2.", "0.", "123456789.", "1234567890."};
    String bullet = bullets[random.nextInt(bullets.length)];
    boolean loose = oneIn(3);
    var list = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String gap = pick(" ", " ", " ", "  ", "\t", "    ", "     ", "");
      String box = oneIn(5) ? pick("[ ] ", "[x] ", "[X] ", "[ ]", "[] ", "[x]\t") : "";
      String first = pick("", "", "", "", " ", "  ", "   ");
      String indent =
          " "
              .repeat(
                  first.length()
                      + bullet.length()
                      + (oneIn(6) ? random.nextInt(6) : Math.max(1, gap.length())));
      String body =
          oneIn(3) ? blocks(depth - 1) : line() + "\n" + (oneIn(3) ? block(depth - 1) : "");
      list.append(first).append(bullet).append(gap).append(box);
      list.append(lazy(indented(oneIn(8) ? "\t" : indent, body)).stripLeading());
      list.append(loose || oneIn(8) ? "\n" : "");
      bullet = oneIn(10) ? bullets[random.nextInt(bullets.length)] : bullet;
    }
    return list.toString();
  }

  private String quote(int depth) {
    return lazy(indented(pick("> ", "> ", ">", " > ", ">\t", ">  "), blocks(depth - 1)));
  }

  /** Every line behind the same signs; blank ones stay blank now and then. */
  private String indented(String indent, String lines) {
    var all = new StringBuilder();
    for (String line : lines.split("(?<=\n)")) {
      all.append(line.isBlank() && oneIn(2) ? "" : indent).append(line);
    }
    return all.toString();
  }

  /** Takes the signs off some lines: a paragraph may go on without. */
  private String lazy(String lines) {
    if (!oneIn(4)) {
      return lines;
    }
    var all = new StringBuilder();
    for (String line : lines.split("(?<=\n)")) {
      all.append(oneIn(4) && !line.isBlank() ? line.replaceFirst("^[ \t>]+", "") : line);
    }
    return all.toString();
  }

  /** Now and then a sign is gone, doubled or moved, or the line ends are of another system. */
  private String spoilt(String note) {
    var text = new StringBuilder(note);
    while (oneIn(3) && !text.isEmpty()) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.insert(at, oneOf(FRAGMENTS));
        default -> text.insert(random.nextInt(text.length()), text.charAt(at));
      }
    }
    String spoilt = whole(text.toString());
    return oneIn(12)
        ? spoilt.replace("\n", pick("\r\n", "\r"))
        : oneIn(12) ? spoilt.strip() : spoilt;
  }

  /** A note without half of a surrogate pair. */
  private static String whole(String note) {
    var text = new StringBuilder(note.length());
    note.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).forEach(text::appendCodePoint);
    return text.toString();
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String oneOf(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
