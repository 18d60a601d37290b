package io.github.diptych.markdown;

import java.util.List;
import java.util.Random;

/** Makes notes of random pieces of Markdown, right and wrong. */
final class RandomMarkdown {
  private static final List<String> PIECES =
      List.of(
          "今天",
          "words ",
          "**",
          "*",
          "_",
          "~~",
          "`",
          "```\n",
          "\n",
          "\n\n",
          "# ",
          "- ",
          "1. ",
          "> ",
          "| a | b |\n|---|---|\n",
          "---\n",
          "[a](b)",
          "![图](c d.png)",
          "[",
          "]",
          "(",
          ")",
          "<div>",
          "</div>\n",
          "<b>",
          "<!--",
          "-->",
          "[x]: y\n",
          "[^1]",
          "[^1]: z\n",
          "https://a.example/",
          "a@b.example",
          ":smile:",
          "\\",
          "&amp;",
          "    ",
          "\t",
          "。",
          "“",
          "- [ ] ",
          "<details>\n\n");

  private RandomMarkdown() {}

  static String of(Random random, int pieces) {
    var note = new StringBuilder();
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      note.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return note.toString();
  }
}
