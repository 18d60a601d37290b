package io.github.diptych.markdown.oracle;

import java.util.List;

/** Makes random words with links, emphasis, code, tags and addresses among them. */
final class RandomWords {
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

  static final List<String> TARGETS =
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

  private final Choice choice;

  RandomWords(Choice choice) {
    this.choice = choice;
  }

  /** One to three lines, the last one not ended. */
  String paragraph() {
    var words = new StringBuilder(line());
    for (int i = choice.below(3); i > 0; i--) {
      words
          .append(choice.of("\n", "\n", "\n", "  \n", "\\\n", "\n   ", " \n\t", "\n    ", "   \n"))
          .append(line());
    }
    return words.toString();
  }

  /** Words of one line, or of more where code or a title runs over its end. */
  String line() {
    var words = new StringBuilder();
    for (int i = choice.below(5); i >= 0; i--) {
      words.append(inline(3)).append(choice.of("", "", " ", " ", "，", "."));
    }
    return words.toString();
  }

  /** One thing of those that stand in a line, with others in it up to a depth. */
  String inline(int depth) {
    int kind = choice.below(depth > 0 ? 22 : 7);
    return switch (kind) {
      case 0, 1, 2 -> choice.of(CHINESE) + (choice.oneIn(2) ? choice.of(CHINESE) : "");
      case 3, 4 -> choice.of(ENGLISH);
      case 5 -> choice.of(ADDRESSES);
      case 6 ->
          choice.of(
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
        String run =
            choice.of("*", "**", "_", "__", "***", "~", "~~", "~~~", "*", "**", "**", "___");
        yield run + some(depth) + (choice.oneIn(8) ? choice.of("*", "**", "_", "~") : run);
      }
      case 13 -> {
        String ticks = choice.of("`", "`", "``", "```");
        yield ticks
            + choice.of("代码", "a*b", " x ", "`", "a|b", "a\\|b", " ", "a\nb", "<b>")
            + ticks;
      }
      case 14, 15 -> "[" + some(depth) + "](" + choice.of(TARGETS) + ")";
      case 16 -> "![" + choice.of(some(depth), "图", "") + "](" + choice.of(TARGETS) + ")";
      case 17 ->
          "[" + some(depth) + "]" + choice.of("[a]", "[]", "", "[中]", "(b", "[A  B]", " [a]");
      case 18 ->
          choice.of("[a]", "[A b]", "[中]", "![a]", "[^1]", "[^注]", "[^no]", "[a][]", "[ ]", "[x]");
      case 19 -> choice.of(HTML);
      case 20 ->
          choice.of("<b>", "<span>", "<a href=\"x\">")
              + some(depth)
              + choice.of("</b>", "</span>", "</a>");
      default -> choice.of("(", "（", "“", "\"") + some(depth) + choice.of(")", "）", "”", "\"");
    };
  }

  private String some(int depth) {
    var words = new StringBuilder();
    for (int i = choice.below(3); i >= 0; i--) {
      words.append(inline(depth - 1)).append(choice.of("", "", " "));
    }
    return words.toString();
  }
}
