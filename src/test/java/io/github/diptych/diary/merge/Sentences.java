package io.github.diptych.diary.merge;

import io.github.diptych.diary.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences by chance, each with a number of its own by which it is known wherever it goes. */
final class Sentences {
  private static final Pattern NUMBER = Pattern.compile("S[0-9]+x");
  private static final String CHINESE =
      "今天 河边 柿子树 下雨 散步 看书 朋友 电话 晚饭 很累 写完 代码 图像 分割 论文 电脑 早上 咖啡 去了 没有 想起 以前 觉得 好像 终于 一点 慢慢 天气 花园"
          + " 种子 邻居 小猫 窗外 音乐 计划 明年 回家 路上 周末 医院";
  private static final String ENGLISH =
      "today river tree rain walk book friend phone supper tired finished code image paper machine"
          + " morning coffee went nothing remembered before felt finally little slowly weather"
          + " garden seeds neighbour kitten window music plan home road weekend hospital again";

  private final Random random;
  private final boolean alike;
  private final Set<String> typed = new HashSet<>();

  /**
   * @param alike whether all are the same but for their numbers
   */
  Sentences(Random random, boolean alike) {
    this.random = random;
    this.alike = alike;
  }

  /** The numbers of the sentences in a text. */
  static List<String> in(String text) {
    var sentences = new ArrayList<String>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      sentences.add(matcher.group());
    }
    return sentences;
  }

  /** The numbers of all that were typed. */
  Set<String> typed() {
    return typed;
  }

  String one(Language language) {
    String number = "S" + random.nextInt(1_000_000_000) + "x";
    typed.add(number);
    return language == Language.CHINESE
        ? words(CHINESE, "") + number + "。"
        : words(ENGLISH, " ") + " " + number + ". ";
  }

  private String words(String vocabulary, String between) {
    String[] all = vocabulary.split(" ");
    return IntStream.range(0, 8)
        .mapToObj(word -> all[alike ? word : random.nextInt(all.length)])
        .collect(Collectors.joining(between));
  }

  String body(Language language, String end) {
    var body = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      body.append(one(language)).append(random.nextInt(4) == 0 && i > 0 ? end + end : "");
    }
    return body.toString().strip();
  }
}
