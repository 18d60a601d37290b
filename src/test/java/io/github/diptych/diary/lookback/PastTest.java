package io.github.diptych.diary.lookback;

import static io.github.diptych.diary.lookback.Looking.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Language;
import io.github.diptych.markdown.WrittenWords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PastTest {
  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  @Test
  void an_entry_has_its_place_its_counts_and_its_beginning() {
    var past =
        Looking.back(
            "# Diary\n\n### 2024.05.20\n\n早上**下雨**，see [that](a.md) `x`。"
                + " -**2024.05.20 10:38**\n\n---\n\nIt rained. -**2024.05.20 10:40**\n");

    var entry = past.entries().getFirst();

    assertThat(entry.spot()).isEqualTo(new Spot("1.md", 5, 25));
    assertThat(entry.signed()).isEqualTo(LocalDateTime.of(2024, 5, 20, 10, 38));
    assertThat(entry.untranslated()).isFalse();
    assertThat(entry.han()).isEqualTo(4);
    assertThat(entry.beginning()).isEqualTo("早上下雨，see that 。");
  }

  @Test
  void a_month_has_the_days_on_which_something_was_written() {
    var past =
        Looking.back(
            day("2024-05-20", "早。", "Morning.", "晚。 #家") + day("2024-06-01", "夏。"),
            day("2024-05-02", "- [ ] 买牛奶"));

    var may = past.month(YearMonth.of(2024, 5));

    assertThat(may.days().stream().map(PastDay::day))
        .containsExactly(date("2024-05-02"), date("2024-05-20"));
    var twentieth = may.day(date("2024-05-20")).orElseThrow();
    assertThat(twentieth.entries()).hasSize(2);
    assertThat(twentieth.untranslated()).isEqualTo(1);
    assertThat(twentieth.tags()).containsExactly("家");
    assertThat(may.days().getFirst().open()).hasSize(1);
    assertThat(may.tally().entries()).isEqualTo(3);
    assertThat(may.tally().days()).isEqualTo(2);
    assertThat(past.month(YearMonth.of(2024, 7)).days()).isEmpty();
  }

  @Test
  void one_day_in_two_notes_is_one_day() {
    var past = Looking.back(day("2024-05-20", "早。"), day("2024-05-20", "晚。"));

    assertThat(past.days()).singleElement().extracting(each -> each.entries().size()).isEqualTo(2);
    assertThat(past.total().days()).isEqualTo(1);
  }

  @Test
  void a_diary_of_one_language_waits_for_no_other() {
    String text = day("2024-05-20", "Morning.");
    var format =
        new DiaryFormat(
            List.of(Language.ENGLISH),
            DiaryFormat.standard().heading(),
            DiaryFormat.standard().signature());

    var note = PastReading.of("a.md", Diary.parse(text, format), WrittenWords.in(text));

    assertThat(note.entries()).noneMatch(PastEntry::untranslated);
  }

  @Test
  void each_month_is_counted_and_the_total_is_their_sum() {
    var past = Looking.back(day("2024-05-20", "早上好。", "Good morning."), day("2025-01-01", "冬。"));

    assertThat(past.months().keySet())
        .containsExactly(YearMonth.of(2024, 5), YearMonth.of(2025, 1));
    assertThat(past.months().firstEntry().getValue().han()).isEqualTo(3);
    assertThat(past.total())
        .isEqualTo(new Tally(2, 2, 4, past.entries().stream().mapToInt(PastEntry::words).sum(), 1));
  }

  @Test
  void a_year_shows_what_was_written_much_and_what_little() {
    var past =
        Looking.back(
            day("2024-02-29", "一"),
            day("2024-05-20", "一二三四五"),
            day("2024-06-01", "一二三四五六七八九十"),
            day("2024-12-31", "一二三四五六七八九十".repeat(9)),
            day("2025-01-01", "一"));

    var year = past.year(2024);

    assertThat(year.days()).hasSize(366);
    assertThat(
            year.days().stream()
                .filter(heat -> heat.level() > 0)
                .map(heat -> heat.day() + " " + heat.level()))
        .containsExactly("2024-02-29 1", "2024-05-20 2", "2024-06-01 3", "2024-12-31 4");
    assertThat(past.year(2025).days().getFirst().tally().han()).isEqualTo(1);
    assertThat(past.year(2023).days()).hasSize(365).allMatch(heat -> heat.level() == 0);
  }

  @Test
  void on_this_day_remembers_the_other_years_the_latest_first() {
    var past =
        Looking.back(
            day("2022-05-20", "一"),
            day("2024-05-20", "二"),
            day("2024-05-21", "三"),
            day("2025-05-20", "四"));

    assertThat(past.onThisDay(date("2025-05-20")).stream().map(PastDay::day))
        .containsExactly(date("2024-05-20"), date("2022-05-20"));
  }

  @Test
  void a_leap_day_is_remembered_on_the_day_before_where_there_is_none() {
    var past = Looking.back(day("2024-02-29", "一"), day("2024-02-28", "二"));

    assertThat(past.onThisDay(date("2025-02-28"))).hasSize(2);
    assertThat(past.onThisDay(date("2028-02-28"))).hasSize(1);
    assertThat(past.onThisDay(date("2028-02-29"))).hasSize(1);
  }

  @Test
  void a_streak_goes_on_until_a_day_is_missed() {
    var past =
        Looking.back(
            day("2024-05-01", "一"),
            day("2024-05-02", "二"),
            day("2024-05-03", "三"),
            day("2024-05-19", "四"),
            day("2024-05-20", "五"));

    assertThat(past.streak(date("2024-05-20"))).isEqualTo(new Streak(2, 3, date("2024-05-01")));
    assertThat(past.streak(date("2024-05-21")).now()).as("not yet today").isEqualTo(2);
    assertThat(past.streak(date("2024-05-22")).now()).isZero();
    assertThat(past.streak(date("2024-05-02")).now()).isEqualTo(2);
  }

  @Test
  void without_a_diary_there_is_nothing_to_look_back_on() {
    var past = Looking.back();

    assertThat(past.streak(date("2024-05-20"))).isEqualTo(new Streak(0, 0, null));
    assertThat(past.total()).isEqualTo(Tally.NONE);
    assertThat(past.any(new Random(1))).isEmpty();
    assertThat(past.entries()).isEmpty();
    assertThat(past.year(2024).days()).hasSize(366);
  }

  @Test
  void the_most_frequent_tags_come_first() {
    var past =
        Looking.back(day("2024-05-20", "一 #A #b", "one #a", "二 #B"), day("2024-05-19", "三 #c #b"));

    assertThat(past.tags())
        .containsExactly(new TagCount("b", 3), new TagCount("c", 1), new TagCount("A", 1));
    assertThat(past.tagged("B").stream().map(PastDay::day))
        .containsExactly(date("2024-05-19"), date("2024-05-20"));
    assertThat(past.tagged("B").getLast().entries()).hasSize(2);
  }

  @Test
  void entries_come_by_their_days_and_within_a_day_as_they_stand() {
    var past =
        Looking.back(day("2024-06-01", "六"), day("2024-05-20", "早", "晚") + day("2024-05-19", "昨"));

    assertThat(past.entries().stream().map(PastEntry::beginning))
        .containsExactly("昨", "早", "晚", "六");
  }

  @Test
  void an_entry_whose_other_language_is_a_draft_waits_for_it() {
    String draft = "早。 -**2024.05.20 10:00**\n\n---\n\n<!-- diptych: draft -->\n\nMorning.\n";

    assertThat(Looking.back("### 2024-05-20\n\n" + draft).total().untranslated()).isOne();
  }

  @Test
  void a_year_says_how_much_was_written_in_it() {
    var past = Looking.back(day("2024-05-20", "早", "晚") + day("2023-05-19", "昨"));

    assertThat(past.year(2024).written()).isOne();
    assertThat(past.year(2024).tally().entries()).isEqualTo(2);
    assertThat(past.year(2022).tally()).isEqualTo(Tally.NONE);
  }

  @Test
  void any_entry_can_come_by_chance() {
    var past = Looking.back(day("2024-05-20", "一", "one"), day("2024-05-21", "二"));

    assertThat(past.any(new Random(7))).get().isIn(past.entries());
  }
}
