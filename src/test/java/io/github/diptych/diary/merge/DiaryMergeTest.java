package io.github.diptych.diary.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Language;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DiaryMergeTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String RULE = "\n\n---\n\n";
  private static final String ONE = "柿子树长高了。 -**2024.05.20 08:00**";
  private static final String ONE_EN = "The tree has grown. -**2024.05.20 08:05**";
  private static final String TWO = "小猫来过花园。 -**2024.05.20 09:00**";
  private static final String TWO_EN = "The kitten was here. -**2024.05.20 09:05**";
  private static final String THREE = "晚上下了大雨。 -**2024.05.20 22:00**";

  private static Merged merge(String base, String mine, String theirs) {
    return DiaryMerge.of(base, mine, theirs, DiaryFormat.standard());
  }

  private static String clean(String base, String mine, String theirs) {
    Merged merged = merge(base, mine, theirs);
    assertThat(merged.conflicts()).isEmpty();
    return merged.text();
  }

  @Test
  void what_both_appended_stands_by_its_minutes_with_separators_between() {
    assertThat(
            clean(
                DAY + ONE + "\n",
                DAY + ONE + RULE + THREE + "\n",
                DAY + ONE + RULE + TWO + RULE + TWO_EN + "\n"))
        .isEqualTo(DAY + ONE + RULE + TWO + RULE + TWO_EN + RULE + THREE + "\n");
  }

  @Test
  void mine_comes_first_where_one_is_not_signed() {
    assertThat(clean(DAY + ONE, DAY + ONE + RULE + "还没写完", DAY + ONE + RULE + TWO + "\n"))
        .isEqualTo(DAY + ONE + RULE + "还没写完" + RULE + TWO + "\n");
  }

  @Test
  void each_side_keeps_its_own_order_whatever_the_clock_said() {
    assertThat(
            clean(
                DAY + ONE + "\n",
                DAY + ONE + RULE + THREE + RULE + TWO + "\n",
                DAY + ONE + RULE + "看了会儿书。 -**2024.05.20 10:00**\n"))
        .isEqualTo(
            DAY + ONE + RULE + "看了会儿书。 -**2024.05.20 10:00**" + RULE + THREE + RULE + TWO + "\n");
  }

  @Test
  void a_translation_stands_behind_its_first_half_and_above_what_the_other_side_appended() {
    String expected = DAY + ONE + RULE + ONE_EN + RULE + TWO + "\n";
    String translated = DAY + ONE + RULE + ONE_EN + "\n";
    String appended = DAY + ONE + RULE + TWO + "\n";
    assertThat(clean(DAY + ONE + "\n", translated, appended)).isEqualTo(expected);
    assertThat(clean(DAY + ONE + "\n", appended, translated)).isEqualTo(expected);
  }

  @Test
  void a_translation_goes_along_with_an_entry_that_was_moved() {
    String other = "### 2024.05.21 Tue\n\n" + TWO;
    assertThat(
            clean(
                DAY + ONE + "\n\n" + other + "\n",
                DAY + ONE + RULE + ONE_EN + "\n\n" + other + "\n",
                DAY + "\n" + other + RULE + ONE + "\n"))
        .isEqualTo(DAY + "\n" + other + RULE + ONE + RULE + ONE_EN + "\n");
  }

  @Test
  void a_day_that_both_began_has_one_heading() {
    String base = DAY + ONE + "\n";
    String next = "\n\n---\n\n### 2024.05.21 Tue\n\n";
    assertThat(
            clean(
                base,
                DAY + ONE + next + "早。 -**2024.05.21 07:00**\n",
                DAY + ONE + next + "早安。 -**2024.05.21 06:00**\n"))
        .isEqualTo(
            DAY + ONE + next + "早安。 -**2024.05.21 06:00**" + RULE + "早。 -**2024.05.21 07:00**\n");
  }

  @Test
  void two_headings_of_a_day_are_the_one_that_says_more() {
    assertThat(clean("", "### 2024.05.20 Mon\n\n" + ONE, "### 2024/5/20 生日\n\n" + TWO))
        .startsWith("### 2024/5/20 生日\n\n" + ONE + RULE + TWO);
  }

  @Test
  void days_that_only_one_side_has_stand_by_their_dates() {
    String may = "### 2024.05.%d\n\n字。 -**2024.05.%d 08:00**";
    assertThat(
            clean(
                may.formatted(10, 10) + "\n",
                may.formatted(10, 10) + "\n\n" + may.formatted(13, 13) + "\n",
                may.formatted(10, 10) + "\n\n" + may.formatted(12, 12) + "\n"))
        .isEqualTo(
            may.formatted(10, 10)
                + "\n\n"
                + may.formatted(12, 12)
                + "\n\n"
                + may.formatted(13, 13)
                + "\n");
  }

  @Test
  void in_a_diary_with_the_last_day_first_a_new_day_is_put_on_top() {
    String may = "### 2024.05.%d\n\n字。 -**2024.05.%d 08:00**\n\n";
    String base = may.formatted(11, 11) + may.formatted(10, 10);
    assertThat(clean(base, may.formatted(12, 12) + base, may.formatted(13, 13) + base))
        .isEqualTo(may.formatted(13, 13) + may.formatted(12, 12) + base);
  }

  @Test
  void a_heading_prepared_for_tomorrow_stays_at_the_end() {
    assertThat(
            clean(
                DAY + ONE + RULE + "### ",
                DAY + ONE + RULE + TWO + RULE + "### ",
                DAY + ONE + RULE + THREE + RULE + "### "))
        .isEqualTo(DAY + ONE + RULE + TWO + RULE + THREE + RULE + "### ");
  }

  @Test
  void a_heading_that_got_another_date_takes_what_the_other_side_appended() {
    assertThat(
            clean(
                DAY + ONE + RULE + TWO + "\n",
                "### 2024.05.19 Sun\n\n" + ONE + RULE + TWO + "\n",
                DAY + ONE + RULE + TWO + RULE + THREE + "\n"))
        .isEqualTo("### 2024.05.19 Sun\n\n" + ONE + RULE + TWO + RULE + THREE + "\n");
  }

  @Test
  void an_entry_appended_to_a_day_that_the_other_side_rolled_away_keeps_its_heading() {
    assertThat(
            clean(
                "# Diary\n\n" + DAY + ONE + "\n",
                "# Diary\n\n" + DAY + ONE + RULE + TWO + "\n",
                "# Diary\n\n[2024-05](diary/2024/2024-05.md):\n"))
        .isEqualTo("# Diary\n\n[2024-05](diary/2024/2024-05.md):\n\n" + DAY + TWO + "\n");
  }

  @Test
  void links_to_days_that_both_added_stand_by_their_dates() {
    String head = "# Diary\n\n[2024-05](diary/2024/2024-05.md):\n";
    String link = "<a id=\"202405%d-mon\"></a>[%d](diary/2024/2024-05.md#202405%d-mon)\n";
    String first = link.replace("%d", "10");
    assertThat(
            clean(
                head + first,
                head + first + link.replace("%d", "12"),
                head + first + link.replace("%d", "11")))
        .isEqualTo(head + first + link.replace("%d", "11") + link.replace("%d", "12"));
  }

  @Test
  void words_and_signature_of_one_block_come_from_two_sides() {
    String words = "柿子树今天长高了一点";
    assertThat(
            clean(DAY + words, DAY + words + "。真好。", DAY + words + " -**2024.05.20 08:00**" + RULE))
        .isEqualTo(DAY + words + "。真好。 -**2024.05.20 08:00**" + RULE);
  }

  @Test
  void words_that_both_changed_are_a_conflict_and_mine_stand() {
    Merged merged =
        merge(
            DAY + ONE + RULE + TWO + "\n",
            DAY + ONE.replace("高", "大") + RULE + TWO + "\n",
            DAY + ONE.replace("高", "粗") + RULE + TWO + "\n");
    assertThat(merged.text()).isEqualTo(DAY + ONE.replace("高", "大") + RULE + TWO + "\n");
    Conflict conflict = merged.conflicts().getFirst();
    assertThat(conflict.base()).isEqualTo(ONE);
    assertThat(conflict.mine()).isEqualTo(ONE.replace("高", "大"));
    assertThat(conflict.theirs()).isEqualTo(ONE.replace("高", "粗"));
    assertThat(conflict.day()).isEqualTo(LocalDate.of(2024, 5, 20));
    assertThat(conflict.languages()).containsExactly(Language.CHINESE);
    assertThat(conflict.place().in(merged.text())).isEqualTo(conflict.mine());
    assertThat(merged.conflicts()).hasSize(1);
  }

  @Test
  void an_entry_deleted_here_and_edited_there_stands_whole() {
    String edited = ONE.replace("高", "大") + RULE + ONE_EN;
    Merged merged =
        merge(
            DAY + ONE + RULE + ONE_EN + RULE + TWO + "\n",
            DAY + TWO + "\n",
            DAY + edited + RULE + TWO + "\n");
    assertThat(merged.text()).isEqualTo(DAY + edited + RULE + TWO + "\n");
    Conflict conflict = merged.conflicts().getFirst();
    assertThat(conflict.mine()).isNull();
    assertThat(conflict.theirs()).isEqualTo(edited);
    assertThat(conflict.languages()).containsExactly(Language.CHINESE, Language.ENGLISH);
    assertThat(merged.conflicts()).hasSize(1);
  }

  @Test
  void two_translations_of_one_entry_are_a_conflict_and_no_entry_of_their_own() {
    Merged merged =
        merge(
            DAY + ONE + "\n",
            DAY + ONE + RULE + ONE_EN + "\n",
            DAY + ONE + RULE + "It is taller now. -**2024.05.20 09:00**\n");
    assertThat(merged.text()).isEqualTo(DAY + ONE + RULE + ONE_EN + "\n");
    assertThat(merged.conflicts()).hasSize(1);
    assertThat(merged.conflicts().getFirst().base()).isNull();
  }

  @Test
  void a_block_that_came_to_both_sides_is_there_once() {
    assertThat(
            clean(
                DAY + ONE + "\n",
                DAY + ONE + RULE + TWO + RULE + THREE + "\n",
                DAY + ONE + RULE + TWO + RULE + TWO_EN + "\n"))
        .isEqualTo(DAY + ONE + RULE + TWO + RULE + TWO_EN + RULE + THREE + "\n");
  }

  @Test
  void two_blocks_of_the_same_minute_are_two() {
    String here = "字。 -**2024.05.20 10:00**";
    String there = "完全不同的一句话，说的是别的事情。 -**2024.05.20 10:00**";
    assertThat(
            clean(
                DAY + ONE + "\n", DAY + ONE + RULE + here + "\n", DAY + ONE + RULE + there + "\n"))
        .isEqualTo(DAY + ONE + RULE + here + RULE + there + "\n");
  }

  @Test
  void a_code_fence_that_one_side_left_open_is_closed_above_what_the_other_appended() {
    assertThat(
            clean(
                DAY + ONE + "\n",
                DAY + ONE + RULE + "代码：\n\n```java\nint a;",
                DAY + ONE + RULE + TWO + "\n"))
        .isEqualTo(DAY + ONE + RULE + "代码：\n\n```java\nint a;\n```" + RULE + TWO + "\n");
  }

  @Test
  void a_signature_never_stands_directly_above_a_separator() {
    String list = "- 苹果\n- 面包";
    assertThat(
            clean(
                DAY + list + "\n---\n\n" + TWO + "\n",
                DAY + list + "\n\n-**2024.05.20 08:00**\n\n---\n\n" + TWO + "\n",
                DAY + list + "\n---\n\n" + TWO.replace("小猫", "小狗") + "\n"))
        .isEqualTo(
            DAY + list + "\n\n-**2024.05.20 08:00**" + RULE + TWO.replace("小猫", "小狗") + "\n");
  }

  @Test
  void line_ends_and_byte_order_mark_are_merged_apart_from_the_words() {
    String base = DAY + ONE + "\n";
    assertThat(
            clean(
                base,
                DAY + ONE + RULE + TWO + "\n",
                "\uFEFF" + (DAY + ONE + RULE + THREE + "\n").replace("\n", "\r\n")))
        .isEqualTo("\uFEFF" + (DAY + ONE + RULE + TWO + RULE + THREE + "\n").replace("\n", "\r\n"));
  }

  @Test
  void a_preface_is_merged_by_lines() {
    assertThat(
            clean(
                "# Diary\n\nOne.\n\nTwo.\n\n" + DAY + ONE + "\n",
                "# My diary\n\nOne.\n\nTwo.\n\n" + DAY + ONE + "\n",
                "# Diary\n\nOne.\n\nTwo and more.\n\n" + DAY + ONE + RULE + TWO + "\n"))
        .isEqualTo("# My diary\n\nOne.\n\nTwo and more.\n\n" + DAY + ONE + RULE + TWO + "\n");
  }

  @Test
  void a_new_month_that_both_began_has_one_title() {
    assertThat(clean("", "# 2024-05\n\n" + DAY + ONE + "\n", "# 2024-05\n\n" + DAY + TWO + "\n"))
        .isEqualTo("# 2024-05\n\n" + DAY + ONE + RULE + TWO + "\n");
  }

  @Test
  void a_long_diary_is_merged_in_a_moment() {
    var base = new StringBuilder();
    for (int day = 0; day < 1000; day++) {
      String date = LocalDate.of(2015, 1, 1).plusDays(day).toString().replace('-', '.');
      base.append("### ").append(date).append("\n\n");
      for (int entry = 0; entry < 3; entry++) {
        base.append(
            "第 %d 天第 %d 次散步，河边的树又长高了一点，回家写了一会儿代码。 -**%s 1%d:00**"
                .formatted(day, entry, date, entry));
        base.append(RULE);
        base.append(
            "Walk %d of day %d, along the river and back home. -**%s 1%d:05**"
                .formatted(entry, day, date, entry));
        base.append(entry < 2 ? RULE : "\n\n");
      }
    }
    String text = base.toString();
    String mine = text.replace("第 100 天第 1 次", "第一百天") + DAY + ONE + "\n";
    String theirs = text.replace("Walk 1 of day 900", "A walk") + DAY + TWO + "\n";
    merge(text, mine, theirs);
    long start = System.nanoTime();
    assertThat(merge(text, mine, theirs).conflicts()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
