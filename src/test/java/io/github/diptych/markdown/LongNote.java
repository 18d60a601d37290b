package io.github.diptych.markdown;

import java.util.List;
import java.util.Random;

/**
 * Makes notes of many blocks, in which what stands far apart has to do with each other: labels and
 * their definitions, footnotes, headings of one name, raw HTML that opens and closes.
 */
final class LongNote {
  private static final List<String> ORDINARY =
      List.of(
          "今天写到这里，**明天**再写。\n\n",
          "words and *words*\nand more\n\n",
          "- 一\n- 二\n\n",
          "> 三\n\n",
          "---\n\n",
          "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
          "```\ncode\n```\n\n");

  private static final List<String> TIED =
      List.of(
          "# 早上\n\n",
          "# 晚上\n\n",
          "## [x]\n\n",
          "[x] and [y]\n\n",
          "[x]: a\n\n",
          "[x]: b\n\n",
          "[y]: c 'd'\n\n",
          "注[^1]和[^2]\n\n",
          "[^1]: 甲\n\n",
          "[^2]: 乙[^1] [x]\n\n",
          "![图][x]\n\n",
          "<details>\n\n",
          "</details>\n\n",
          "a <b>b\n\n",
          "c</b> d\n\n",
          "<img src=\"a.png\">\n\n");

  private LongNote() {}

  /**
   * @param blocks how many
   * @param tied how many in a hundred have to do with others
   */
  static String of(Random random, int blocks, int tied) {
    var note = new StringBuilder();
    for (int i = 0; i < blocks; i++) {
      note.append(block(random, tied));
    }
    return note.toString();
  }

  static String block(Random random, int tied) {
    var kind = random.nextInt(100) < tied ? TIED : ORDINARY;
    return kind.get(random.nextInt(kind.size()));
  }
}
