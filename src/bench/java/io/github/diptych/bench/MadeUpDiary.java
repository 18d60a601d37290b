package io.github.diptych.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A diary in two languages, as long as wanted and always the same: eleven entries a day, which is
 * about 14 KB, with what a diary has in it besides words.
 */
final class MadeUpDiary {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy.MM.dd EEE", Locale.ENGLISH);
  private static final int ENTRIES_A_DAY = 11;

  /** What {@link #middle} looks for: it is in plain words only. */
  private static final String PLAIN = "傍晚沿着河走了一圈，";

  private static final List<String> CHINESE =
      List.of(
          PLAIN + "水面很静，只有几只鸭子慢慢地划过去，岸边的柳树已经绿透了。",
          "今天把拖了两个星期的报告写完了，**比想象中顺利**，只是最后一张图画了三遍。",
          "和朋友聊到半夜，说起小时候住的院子，才发现两个人记得的完全不是一回事。",
          "读到一句话：*慢一点也没有关系*。抄在这里，免得又忘了。",
          "服务器又掉线了，查了一下午，原来是 `max_connections` 写成了 10，改完重启就好了。",
          "明天要早起去车站，票在 [订单页](https://example.org/orders/20240520) 里，记得带身份证。",
          "外婆打来电话，说家里的枇杷熟了，问什么时候回去；我说下个月，她说下个月就没有了。",
          "***学会一个人做饭***，是今年的小目标，今天的番茄炒蛋总算没有糊。");

  private static final List<String> ENGLISH =
      List.of(
          "Walked along the river in the evening; the water was still, and the willows are green.",
          "Finished the report that had waited for two weeks, **easier than I thought**, though the"
              + " last chart took three attempts.",
          "Talked with a friend until midnight about the yard where we grew up, and found that we"
              + " remember two different places.",
          "Read a line today: *there is no harm in going slowly*. Copied here before I forget it.",
          "The server went down again; it took all afternoon to see that `max_connections` was 10.",
          "An early train tomorrow, the ticket is on [the order page](https://example.org/orders/7)"
              + " and must not be forgotten.",
          "Grandmother called: the loquats are ripe. I said next month, she said that next month"
              + " there will be none.",
          "***Learning to cook for one*** is this year's small plan, and today nothing was burnt.");

  private static final List<String> EXTRAS =
      List.of(
          "- [x] 交报告\n- [ ] 买牛奶 milk\n- [ ] 给外婆回电话\n\n",
          "| 早 | 中 | 晚 |\n|:---|:---:|---:|\n| 粥 | 面 | *nothing* |\n| egg | rice | 汤 |\n\n",
          "> 山中何所有，岭上多白云。\n> 只可自怡悦，不堪持赠君。\n\n",
          "```java\nfor (int i = 0; i < days; i++) {\n  write(i);\n}\n```\n\n",
          "1. 先把水烧开\n2. 放面\n   - 少放盐\n3. Eat it while it is hot\n\n",
          "![河边](https://example.org/images/river.jpg)\n\n",
          "See https://example.org/a/b?c=d and ~~the old plan~~ the new one :smile:\n\n");

  private static final String WORDS = "今天写到这里明天再写一点";

  private final Random random = new Random(20240520);
  private final StringBuilder text = new StringBuilder();
  private int bytes;

  private MadeUpDiary() {}

  /** What is typed in it: the character that comes after so many. */
  static String typed(int before) {
    return String.valueOf(WORDS.charAt(before % WORDS.length()));
  }

  /** The first whole entries that come to at least that many bytes of UTF-8. */
  static String ofBytes(int bytes) {
    var diary = new MadeUpDiary();
    for (var day = LocalDate.of(2019, 1, 1); diary.bytes < bytes; day = day.plusDays(1)) {
      diary.write("### " + DAY.format(day) + "\n\n");
      for (int entry = 0; entry < ENTRIES_A_DAY && diary.bytes < bytes; entry++) {
        diary.entry(day, entry);
      }
    }
    return diary.text.toString();
  }

  /** A month's note with so many entries, which are spread over its days. */
  static String ofMonth(YearMonth month, int entries) {
    var diary = new MadeUpDiary();
    diary.write("# " + month + "\n\n");
    int number = 0;
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      var date = month.atDay(day);
      diary.write("### " + DAY.format(date) + "\n\n");
      for (int entry = 0; number * month.lengthOfMonth() < day * entries; entry++, number++) {
        diary.entry(date, entry);
      }
    }
    return diary.text.toString();
  }

  /** An offset near the middle, within a sentence of plain Chinese words. */
  static int middle(String diary) {
    return diary.indexOf(PLAIN, diary.length() / 2) + PLAIN.length();
  }

  private void entry(LocalDate day, int number) {
    String signature =
        "-**" + day.format(DateTimeFormatter.ofPattern("yyyy.MM.dd")) + " %02d:%02d**\n\n---\n\n";
    int sentences = 3 + random.nextInt(6);
    int minute = random.nextInt(30);
    body(CHINESE, sentences, "");
    write(signature.formatted(8 + number, minute));
    body(ENGLISH, sentences, " ");
    write(signature.formatted(8 + number, minute + random.nextInt(30)));
  }

  private void body(List<String> language, int sentences, String between) {
    int first = random.nextInt(language.size());
    for (int i = 0; i < sentences; i++) {
      write(language.get((first + i) % language.size()) + between);
      if (random.nextInt(5) == 0) {
        write("\n\n");
      }
    }
    if (random.nextInt(6) == 0) {
      write("\n\n" + EXTRAS.get(random.nextInt(EXTRAS.size())));
    }
  }

  private void write(String part) {
    text.append(part);
    bytes += part.getBytes(StandardCharsets.UTF_8).length;
  }
}
