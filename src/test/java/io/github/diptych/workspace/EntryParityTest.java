package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one language of an entry has and the other has not; and what is no difference. */
class EntryParityTest {
  private static List<String> between(String chinese, String english) {
    String text =
        "### 2024.05.20 Mon\n\n"
            + chinese
            + " -**2024.05.20 10:38**\n\n---\n\n"
            + english
            + " -**2024.05.20 10:39**\n";
    var compared = EntryParity.in(Diary.parse(text, DiaryFormat.standard())).all();
    assertThat(compared).hasSize(1);
    return compared.getFirst().disparities().stream().map(each -> told(each, text)).toList();
  }

  private static String told(Disparity each, String text) {
    return each.kind()
        + " "
        + each.first().map(element -> said(element, text)).orElse("-")
        + " / "
        + each.second().map(element -> said(element, text)).orElse("-");
  }

  private static String said(Element element, String text) {
    return element.span().in(text).replace("\n", "⏎");
  }

  @Test
  void a_link_and_a_picture_that_one_language_lost() {
    assertThat(
            between(
                "写了 [题解](https://a.example/x)，见 (https://b.example/DL_1)\n\n![图](images/a.png)\n\n",
                "Wrote [notes](https://a.example/x)."))
        .containsExactly("LINK https://b.example/DL_1 / -", "PICTURE ![图](images/a.png) / -");
    assertThat(between("看完了。", "Done, see <https://a.example/>."))
        .containsExactly("LINK - / <https://a.example/>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "见 https://a.example/x | See [this](https://a.example/x/) again https://a.example/x",
        "见 https://a.example/x，然后回家 | See https://a.example/x then home",
        "见（https://a.example/x）然后回家 | See (https://a.example/x), then home",
        "见(https://a.example/x)然后回家 | See <https://a.example/x>, then home",
        "见 https://a.example/，然后回家 | See https://a.example then home",
        "[主页][h] 很好 [h2](b.md) | [Home](https://h.example) is good, [h2](b.md)",
        "![图](a%20b.png) | ![a picture](a%20b.png)",
        "![图](a.png) | <img src=\"a.png\" width=\"200\">"
      })
  void the_same_address_in_another_spelling_is_the_same(String chinese, String english) {
    String definition = chinese.contains("[h]") ? "\n\n[h]: https://h.example\n\n" : "";
    assertThat(between(chinese + definition, english)).isEmpty();
  }

  @Test
  void emphasis_is_compared_in_its_order_and_by_its_strength() {
    assertThat(between("**一**，***二***，***三***。", "**One**, ***two***, ***three.**."))
        .containsExactly("EMPHASIS ***三*** / **three.**");
    assertThat(between("**一**，*二*。", "**One**, two.")).containsExactly("EMPHASIS *二* / -");
    assertThat(between("一，~~二~~。", "One, ~~two~~.")).isEmpty();
  }

  @Test
  void a_title_in_italics_is_what_chinese_sets_in_its_own_brackets() {
    assertThat(between("读完《活着》，**好**。", "Read *To Live*, **good**.")).isEmpty();
    assertThat(between("读完活着。", "Read *To Live*.")).containsExactly("EMPHASIS - / *To Live*");
  }

  @Test
  void headings_lists_and_code() {
    assertThat(between("#### 计划\n\n- 甲\n- 乙\n- 丙\n\n完", "#### Plan\n\n- a\n- b\n\nEnd"))
        .containsExactly("LIST - 甲⏎- 乙⏎- 丙 / - a⏎- b");
    assertThat(between("#### 计划\n\n完", "End")).containsExactly("HEADING #### 计划 / -");
    assertThat(between("用 `git log` 看", "Look")).containsExactly("CODE `git log` / -");
    assertThat(between("- [x] 甲\n- [ ] 乙\n\n完", "- [x] a\n- [x] b\n\nEnd"))
        .containsExactly("LIST - [x] 甲⏎- [ ] 乙 / - [x] a⏎- [x] b");
    assertThat(between("```java\nint a; // 一\n```\n\n完", "```java\nint a; // one\n```\n\nEnd"))
        .isEmpty();
    assertThat(between("```java\nint a;\n```\n\n完", "End"))
        .containsExactly("CODE_BLOCK ```java⏎int a;⏎``` / -");
    assertThat(between("按 `确定`", "Press `OK`")).isEmpty();
    assertThat(between("面积 $a^2$", "Area $a^ 2$")).isEmpty();
    assertThat(between("面积 $a^2$", "Area")).containsExactly("FORMULA $a^2$ / -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "看17篇论文 | read 17 papers",
        "看17篇论文 | read seventeen papers",
        "看十七篇论文 | read 17 papers",
        "3万元 | 30,000 yuan",
        "1.5亿人 | 150 million people",
        "两百零五页 | 205 pages",
        "上传超过25M的文件 | files larger than 25M",
        "打8折 | 20% off",
        "24年的计划 | the plan of 2024",
        "90年代的歌 | songs of the 1990s",
        "第2次 | the second time",
        "2次 | twice",
        "1个问题 | a problem",
        "7天 | a week",
        "用 ResNet50 训练 | trained another net",
        "５个 | five",
        "版本 25.0.1 | version 25.0.1",
        "百分之五十 | 50%",
        "三点五分 | 3.5 points",
        "下午3点 | at 3 p.m.",
        "下午3点半 | at half past three",
        "15:30 出门 | left at 3:30 pm",
        "早上8点15分 | at 8:15",
        "中午12点 | at noon",
        "十点一刻 | 10:15",
        "5月20日 | on May 20",
        "5月20日 | on the 20th",
        "2024年5月20日 | on 20 May 2024",
        "2024.05.20 | May 20th, 2024",
        "2024-05-20 | 2024/5/20",
        "5月的雨 | the rain of May",
        "3点建议 | three pieces of advice"
      })
  void a_number_a_date_or_a_time_can_be_said_in_another_way(String chinese, String english) {
    assertThat(between(chinese, english)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "看17篇论文 | read some papers | NUMBER 17 / -",
        "看了论文 | read 17 papers | NUMBER - / 17",
        "5月20日出发 | leaving on May 21 | DATE 5月20日 / -;DATE - / May 21",
        "2024年5月20日 | on 20 May 2023 | DATE 2024年5月20日 / -;DATE - / 20 May 2023",
        "18:40 到家 | home at 6:45 | TIME 18:40 / -;TIME - / 6:45",
        "3万元 | 3,000 yuan | NUMBER 3万 / -;NUMBER - / 3,000"
      })
  void a_number_a_date_or_a_time_that_is_another_one(
      String chinese, String english, String differences) {
    assertThat(between(chinese, english)).containsExactly(differences.split(";"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天很好。",
        "看 ![第3张](a.png) 和 https://a.example/2024/17",
        "`x = 17` 之后",
      })
  void nothing_is_missing_in_the_same_words(String words) {
    assertThat(
            between(
                words,
                words
                    .replace("今天很好", "Fine today")
                    .replace("之后", "then")
                    .replace("看", "See")
                    .replace("和", "and")
                    .replace("第3张", "a")))
        .isEmpty();
  }
}
