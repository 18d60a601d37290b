package io.github.diptych.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** An entry by chance, of which one language has links and pictures that the other lost. */
final class RandomEntry {
  /** The same in both languages. */
  private record Said(String chinese, String english) {
    String in(boolean chineseOne) {
      return chineseOne ? chinese : english;
    }
  }

  private static final List<Said> SENTENCES =
      List.of(
          new Said("今天天气很好，在图书馆坐了一下午。", "The weather was fine, and I sat in the library."),
          new Said("用PyTorch训练了3个模型。", "I trained 3 models with PyTorch."),
          new Said("**一定要早睡**，不要再熬夜！", "**Sleep early**, no more late nights!"),
          new Said("在GitHub上看到一个仓库，GitHub真好。", "I found a repository on GitHub; GitHub is great."),
          new Said("真的吗？我不信……", "Really? I do not believe it..."),
          new Said("他说：“走吧。”", "He said, “Let us go.”"),
          new Said("***坚持***", "***Keep going***"),
          new Said("参考[那篇](notes/one.md)的做法。", "I followed [that one](notes/one.md)."),
          new Said("跑了5公里，用时30分钟", "I ran 5 kilometres in 30 minutes"),
          new Said("用 `git push` 推上去，就好了。", "Pushed it by `git push`, and that was it."),
          new Said("版本v2.1（昨天的）比v2.0快。", "Version v2.1 (of yesterday) is faster than v2.0."));

  private static final List<Said> PARAGRAPHS =
      List.of(
          new Said("#### 计划 Plan", "#### Plan"),
          new Said("- 买菜\n- 用Maven做饭\n- 洗碗", "- shop\n- cook with Maven\n- wash"),
          new Said("1. 甲组\n2. 乙组", "1. team one\n2. team two"),
          new Said("> 引用一句话。\n> 第二行", "> A quotation.\n> Another line"),
          new Said("```java\nint a;\n```", "```java\nint a;\n```"),
          new Said(
              "| 名 | 值 |\n| --- | --- |\n| 甲 | 好 |",
              "| name | value |\n| --- | --- |\n| a | good |"),
          new Said("第一行写到这里，\n第二行接着写。", "The first line ends here,\nthe second goes on."),
          new Said("![图](images/both.png)", "![a picture](images/both.png)"),
          new Said(
              "<p align=\"center\">\n<b>粗</b>\n</p>", "<p align=\"center\">\n<b>bold</b>\n</p>"));

  private static final List<String> LOST =
      List.of(
          "[题解](https://a.example/%d)",
          "[PyTorch](https://a.example/%d \"t\")",
          "[the **notes**](notes/%d.md)",
          "[`git push`](https://a.example/%d)",
          "(https://a.example/%d)",
          "（https://a.example/%d）",
          "（[见这里](https://a.example/%d)）",
          " https://a.example/x_%d ",
          "<https://a.example/%d>",
          "<a href=\"https://a.example/%d\">网页</a>",
          "[主页][h%d]",
          "![图](images/%d.png)",
          "![图 (第%1$d张)](<images/a %1$d.png>)",
          "<img src=\"images/%d.png\" width=\"200\">",
          "[![图](images/%1$d.png)](https://a.example/%1$d)");

  private final Random chance;
  private final List<String> all = new ArrayList<>();
  private int number;

  RandomEntry(Random chance) {
    this.chance = chance;
  }

  /** A note with the entry between two others. */
  String note() {
    boolean chinese = chance.nextBoolean();
    var ours = new ArrayList<String>();
    var theirs = new ArrayList<String>();
    for (int i = 1 + chance.nextInt(4); i > 0; i--) {
      paragraph(chinese, ours, theirs);
    }
    // So that each block has words enough to be told by its script.
    ours.add(new Said("就写到这里吧，明天还要早起，晚安。", "That is all for now, good night.").in(chinese));
    theirs.add(new Said("就写到这里吧，明天还要早起，晚安。", "That is all for now, good night.").in(!chinese));
    for (int i = chance.nextInt(3); i >= 0; i--) {
      lose(ours);
    }
    String one = signed(ours, 10, true);
    String other = signed(theirs, 11, false);
    String between = chance.nextInt(6) == 0 ? "\n\n----\n\n" : "\n\n---\n\n";
    String entry = chinese ? one + between + other : other + between + one;
    return "[h1]: https://h.example/1\n\n### 2024.05.20 Mon\n\n只有一句。 -**2024.05.20 9:00**\n\n---\n\nOne sentence."
        + " -**2024.05.20 9:01**\n\n---\n\n"
        + entry
        + "\n\n---\n\n又一句。 -**2024.05.20 12:00**\n"
        + definitions();
  }

  private String definitions() {
    var lines = new StringBuilder("\n---\n\n");
    for (int i = 2; i <= number; i++) {
      lines.append("[h%d]: https://h.example/%d%n".formatted(i, i));
    }
    return lines.append("\nEnd of it. -**2024.05.20 12:01**\n").toString();
  }

  private void paragraph(boolean chinese, List<String> ours, List<String> theirs) {
    if (chance.nextInt(3) == 0) {
      var said = PARAGRAPHS.get(chance.nextInt(PARAGRAPHS.size()));
      ours.add(said.in(chinese));
      theirs.add(said.in(!chinese));
      return;
    }
    var said =
        chance
            .ints(1 + chance.nextInt(3), 0, SENTENCES.size())
            .distinct()
            .mapToObj(SENTENCES::get)
            .toList();
    ours.add(joined(said, chinese));
    theirs.add(joined(said, !chinese));
    if (chance.nextInt(5) == 0) {
      theirs.set(theirs.size() - 1, theirs.getLast().replaceAll("[.。！!]$", ""));
    }
  }

  private static String joined(List<Said> sentences, boolean chinese) {
    return sentences.stream()
        .map(each -> each.in(chinese))
        .collect(Collectors.joining(chinese ? "" : " "));
  }

  /** Puts something into one language that the other has not. */
  private void lose(List<String> paragraphs) {
    number++;
    String lost = LOST.get(chance.nextInt(LOST.size())).formatted(number);
    all.add(lost);
    int at = chance.nextInt(paragraphs.size());
    String paragraph = paragraphs.get(at);
    switch (chance.nextInt(6)) {
      case 0 -> paragraphs.add(at, lost);
      case 1 -> paragraphs.set(at, paragraph + "\n" + lost);
      case 2 -> paragraphs.set(at, lost + "\n" + paragraph);
      case 3 -> paragraphs.set(at, paragraph + lost);
      default -> {
        int place = outside(paragraph, chance.nextInt(paragraph.length() + 1));
        paragraphs.set(at, paragraph.substring(0, place) + lost + paragraph.substring(place));
      }
    }
  }

  /** Not within another that is lost. */
  private int outside(String paragraph, int place) {
    for (String each : all) {
      int start = paragraph.indexOf(each);
      if (start >= 0 && start < place && place < start + each.length()) {
        return start;
      }
    }
    return place;
  }

  private String signed(List<String> paragraphs, int hour, boolean pictures) {
    String before = List.of("", " ", "  ", "\n\n", "\n\n ", "\n").get(chance.nextInt(6));
    var text = new StringBuilder(String.join("\n\n", paragraphs)).append(before);
    text.append("-**2024.05.20 %d:0%d**".formatted(hour, chance.nextInt(2)));
    for (int i = chance.nextInt(3); pictures && i > 0; i--) {
      text.append(List.of("\n", "\n\n", "\n\n\n", " ".repeat(2) + "\n").get(chance.nextInt(4)));
      text.append("![尾](images/tail%d.png)".formatted(chance.nextInt(2)));
    }
    return chance.nextInt(9) == 0 ? text.toString().strip() : text.toString();
  }
}
