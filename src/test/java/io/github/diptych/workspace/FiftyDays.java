package io.github.diptych.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fifty days in every variant of the grammar: headings of each level and way to write a date,
 * signatures with any space before them or on a line of their own, pictures behind them, what only
 * looks like grammar in code and quotations, entries in one language, minutes twice. Of some
 * sentences the English has lost something.
 *
 * @param lost the number of the pair and what its English lost, in the order of the alphabet
 */
public record FiftyDays(String text, List<String> lost) {
  /** How many different days there are. */
  public static final int COUNT = 50;

  /** A sentence in both languages, and what of the Chinese a careless English has not. */
  private record Phrase(String chinese, String english, String careless, String lost) {
    static Phrase whole(String chinese, String english) {
      return new Phrase(chinese, english, english, "");
    }
  }

  private static final List<Phrase> PHRASES =
      List.of(
          Phrase.whole("今天天气很好，在图书馆坐了一下午。", "The weather was fine, and I sat in the library."),
          Phrase.whole("写了三页笔记，第一页最难。", "I wrote three pages of notes; the first was the hardest."),
          Phrase.whole("***坚持下去***，不要怕慢。", "***Keep going***, and do not fear to be slow."),
          Phrase.whole("读完了《小王子》，又哭了一次。", "I finished *The Little Prince* and cried once more."),
          Phrase.whole("上传了25M的文件，花了十分钟。", "Uploaded a file of 25M, in 10 minutes."),
          Phrase.whole("> ---\n> 这不是分隔线", "> ---\n> this separates nothing"),
          Phrase.whole("```\n---\n### 2024.01.01\n```", "```\n---\n### 2024.01.01\n```"),
          Phrase.whole("下午3点半开会，5月20日交稿。", "The meeting is at 15:30, the deadline on May 20th."),
          new Phrase(
              "见 https://a.example/tasks/17 里的说明。",
              "See https://a.example/tasks/17 for more.",
              "See there for more.",
              "LINK"),
          new Phrase(
              "参考[这篇](notes/one.md)。",
              "After [this one](notes/one.md).",
              "After this one.",
              "LINK"),
          new Phrase(
              "![图](images/a%20b.png)",
              "![a picture](images/a%20b.png)", "A picture was here.", "PICTURE"),
          new Phrase("**一定要早睡**。", "**Sleep early**.", "Sleep early.", "EMPHASIS"),
          new Phrase(
              "跑了 42 公里，很累。",
              "I ran 42 kilometres and was tired.",
              "I ran and was tired.",
              "NUMBER"),
          new Phrase("8月15日回家。", "Home on 15 August.", "Home in summer.", "DATE"),
          new Phrase("用 `git push` 推上去。", "Pushed by `git push`.", "Pushed it.", "CODE"),
          new Phrase("- 买菜\n- 做饭\n- 洗碗", "- shop\n- cook\n- wash", "Shop, cook and wash.", "LIST"),
          new Phrase(
              "质能关系 $E=mc^2$。", "Energy and mass, $E=mc^2$.", "Energy and mass.", "FORMULA"));

  static IntStream numbers() {
    return IntStream.range(0, COUNT);
  }

  /** A whole note of one day; some have front matter, some an empty heading at the end. */
  static FiftyDays of(int number) {
    var wanted = new ArrayList<String>();
    String text =
        (number % 5 == 0 ? "---\ntitle: 日记\n---\n\n" : "")
            + day(number, new Random(number), wanted)
            + (number % 4 == 0 ? "\n\n---\n\n### " : "\n");
    return new FiftyDays(text, wanted.stream().sorted().toList());
  }

  /** The date of a day, a week apart. */
  public static LocalDate date(int number) {
    return LocalDate.of(2024, 1, 1).plusDays(number * 7L);
  }

  /**
   * One day, from its heading to its last signature.
   *
   * @param number which of the fifty: what its heading is like depends on it
   * @param wanted gets what the English has lost
   */
  public static String day(int number, Random chance, List<String> wanted) {
    return day(number, date(number), chance, wanted);
  }

  /** The same with another date. */
  public static String day(int number, LocalDate date, Random chance, List<String> wanted) {
    String separator = List.of(".", "-", "/").get(number % 3);
    String written = date.toString().replace("-", separator);
    var text = new StringBuilder();
    text.append("#".repeat(1 + number % 6)).append(' ').append(written);
    text.append(number % 2 == 0 ? "" : " 周一").append("\n\n");
    int pairs = 2 + chance.nextInt(4);
    for (int pair = 1; pair <= pairs; pair++) {
      text.append(pair == 1 ? "" : "\n\n---\n\n").append(pair(pair, date, chance, wanted));
    }
    return text.toString();
  }

  private static String pair(int pair, LocalDate date, Random chance, List<String> wanted) {
    var chinese = new ArrayList<String>();
    var english = new ArrayList<String>();
    boolean alone = chance.nextInt(6) == 0;
    for (int i = 0; i < 1 + chance.nextInt(3); i++) {
      var phrase = PHRASES.get(chance.nextInt(PHRASES.size()));
      boolean careless = !phrase.lost().isEmpty() && chance.nextBoolean();
      boolean twice = chinese.contains(phrase.chinese());
      if (!twice) {
        chinese.add(phrase.chinese());
        english.add(careless ? phrase.careless() : phrase.english());
        if (careless && !alone) {
          wanted.add(pair + " " + phrase.lost());
        }
      }
    }
    // So that each block has words enough to be told by its script.
    chinese.add("就写到这里吧，晚安。");
    english.add("That is all for now, good night.");
    boolean picture = chance.nextInt(5) == 0;
    String first = signed(chinese, date, pair, chance, picture ? "images/tail.png" : "");
    boolean lost = picture && chance.nextBoolean();
    String second = signed(english, date, pair, chance, picture && !lost ? "images/tail.png" : "");
    if (lost && !alone) {
      wanted.add(pair + " PICTURE");
    }
    return alone ? first : first + "\n\n---\n\n" + second;
  }

  private static String signed(
      List<String> sentences, LocalDate date, int pair, Random chance, String picture) {
    String before = List.of("", " ", "  ", "\n\n", "\n\n ").get(chance.nextInt(5));
    String day = date.toString().replace('-', '.');
    return String.join("\n\n", sentences)
        + before
        + "-**%s 1%d:0%d**".formatted(day, pair, chance.nextInt(2))
        + (picture.isEmpty() ? "" : "\n\n![](" + picture + ")");
  }
}
