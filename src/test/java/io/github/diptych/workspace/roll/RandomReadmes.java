package io.github.diptych.workspace.roll;

import io.github.diptych.workspace.FiftyDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Diaries by chance, as people keep them in a README: of one month or several, the newest day first
 * or last or in no order, with a preface, chapters between the days, links of every kind, in any
 * line ends.
 */
final class RandomReadmes {
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "",
          "---\ntitle: 日记\n---\n\n",
          "# Diary 日记\n\nSee [the first](#20240101) and ![a](images/a.png).\n\n- one\n- two\n",
          "Words without a blank line below\n",
          "[site]: https://example.org\n\n<p align=\"center\"><img src=\"images/b.png\"></p>\n\n",
          "<picture><source srcset=\"images/d.png, images/e.png 2x\"></picture>\n\n");

  private static final List<String> ADDITIONS =
      List.of(
          "#### Reading\n\nA [chapter](notes/one.md#top), then [again](#reading).",
          "#### Reading\n\n见[上次](#reading-1)。",
          "![图](images/a%20b.png) and ![](<images/c d.png>) ![](./images/./e.png)",
          "<img src=\"images/b.png\" width=200> <a href='notes/one.md'>x</a> <a id=\"Mark\"></a>",
          "[one][ref], ![two][pic] and [site], [nothing][none]",
          "[ref]: notes/one.md \"title\"\n[pic]: images/a.png",
          "[ref]: other/two.md",
          "A footnote[^1] here.",
          "[^1]: With a [link](notes/one.md).",
          "[my file](my file.md), ![](images\\x.png), ![](/Users/me/x.png), [](/notes/one.md)",
          "[mail](mailto:a@example.org) https://example.org/#20240101 [q](README.md?plain=1#L3)",
          "[top](README.md), [first](README.md#20240101), [its mark](#user-content-mark)",
          "[issues](../../issues) [dead](#no-such-place) [x](notes/one.md?a#b)",
          "- [ ] a task\n- [x] done");

  private static final List<String> CHAPTERS =
      List.of(
          "# 2024\n\n",
          "# May\n",
          "# Notes\n\nNot a day, [see](#reading) [x][ref].\n\n",
          "# Reading\n\n");

  private final Random chance;

  RandomReadmes(Random chance) {
    this.chance = chance;
  }

  String any() {
    var text = new StringBuilder(pick(BEGINNINGS));
    for (LocalDate date : dates()) {
      if (chance.nextInt(6) == 0) {
        text.append(pick(CHAPTERS));
      }
      text.append(day(date)).append(pick(List.of("\n\n", "\n\n---\n\n", "\n\n\n", "\n")));
    }
    text.append(pick(List.of("", "", "### ", "# Notes\n\nThe end.", "\n\n\n")));
    return dressed(text.toString());
  }

  private List<LocalDate> dates() {
    var dates = new ArrayList<LocalDate>();
    var date = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < 1 + chance.nextInt(8); i++) {
      dates.add(date);
      date = date.plusDays(chance.nextInt(25));
    }
    switch (chance.nextInt(4)) {
      case 0 -> Collections.reverse(dates);
      case 1 -> Collections.shuffle(dates, chance);
      default -> {}
    }
    return dates;
  }

  private String day(LocalDate date) {
    String day = FiftyDays.day(chance.nextInt(FiftyDays.COUNT), date, chance, new ArrayList<>());
    var blocks = new ArrayList<>(List.of(day));
    for (int i = chance.nextInt(3); i > 0; i--) {
      String signed = " -**" + date.toString().replace('-', '.') + " 20:0" + i + "**";
      blocks.add(pick(ADDITIONS) + (chance.nextBoolean() ? "\n\n" : "") + signed);
    }
    return String.join("\n\n---\n\n", blocks);
  }

  private String dressed(String text) {
    String ends =
        switch (chance.nextInt(5)) {
          case 0 -> text.replace("\n", "\r\n");
          case 1 -> text.replaceFirst("\n\n", "\r\n\r\n");
          default -> text;
        };
    return chance.nextInt(3) == 0 ? ends.stripTrailing() : ends;
  }

  private String pick(List<String> texts) {
    return texts.get(chance.nextInt(texts.size()));
  }
}
