package io.github.diptych.diary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts by chance: noise, scraps of Markdown, and diaries that met with an accident. */
public final class RandomTexts {
  private static final List<String> SCRAPS =
      List.of(
          ("### 2024.06.03 Mon|# 2024/6/4|2024-06-05 Wed|===|---|- - -|***|-----|### |#|# Notes|今天。"
                  + " -**2024.06.03 10:38**|Hello. -**2024.06.03 10:39**| -**2024.06.04"
                  + " 0:05**|-**2024.02.30 10:00**|Just words|只有字|```|~~~|    ```|```` java|>"
                  + " quoted|>|> - a|- item|  - inner|1. one|2. two|-|    code|      deep|"
                  + "\tcode|<!--|-->|<div>|</div>|<img"
                  + " src=\"a.png\">|![x](y.png)|[![x](y)](z)|<script>|</script>|<?php|?>|<a b>|| a |"
                  + " b ||| - | - |||title: x|...|`code|\\---|$$|[a]: b|   |\u3000|\u00a0|")
              .split("\\|(?!\\|| )", -1));

  private final Random random;

  public RandomTexts(Random random) {
    this.random = random;
  }

  public String any() {
    String text =
        switch (random.nextInt(5)) {
          case 0 -> noise();
          case 1, 2 -> scraps();
          default -> mutated(SampleDiary.all().get(random.nextInt(SampleDiary.all().size())));
        };
    return dressed(text);
  }

  /** What a writer could put into a block, well formed or not. */
  public String body() {
    return random.nextBoolean() ? scraps() + "x" : "A word, 一个字";
  }

  private String noise() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String scraps() {
    var text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
      text.append("\n".repeat(random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2)));
    }
    return text.toString();
  }

  private String mutated(String diary) {
    var lines = new ArrayList<>(List.of(diary.split("\n", -1)));
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      int other = random.nextInt(lines.size());
      switch (random.nextInt(6)) {
        case 0 -> lines.set(at, "");
        case 1 -> lines.add(other, lines.get(at));
        case 2 -> lines.set(other, lines.set(at, lines.get(other)));
        case 3 -> lines.add(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 4 -> lines.set(at, gnawed(lines.get(at)));
        default -> {
          if (lines.size() > 1) {
            lines.remove(at);
          }
        }
      }
    }
    return String.join("\n", lines);
  }

  private String gnawed(String line) {
    if (line.isEmpty()) {
      return " ";
    }
    int at = random.nextInt(line.length());
    String found = line.substring(at, at + 1);
    String put = random.nextBoolean() ? "" : found + found;
    return line.substring(0, at) + put + line.substring(at + 1);
  }

  private String dressed(String text) {
    String dressed =
        switch (random.nextInt(6)) {
          case 0 -> text.replace("\n", "\r\n");
          case 1 -> text.replace("\n", "\r");
          case 2 -> text.replaceFirst("\n", "\r");
          default -> text;
        };
    dressed = random.nextInt(4) == 0 ? dressed.stripTrailing() : dressed;
    return random.nextInt(8) == 0 ? "\uFEFF" + dressed : dressed;
  }
}
