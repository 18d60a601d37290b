package io.github.diptych.diary.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentionsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

  private static List<Intention> in(String... bodies) {
    return Looking.at("a.md", Looking.day("2024-05-20", bodies)).intentions();
  }

  private static List<String> offers(String... bodies) {
    return Looking.at("a.md", Looking.day("2024-05-20", bodies)).offers().stream()
        .map(Offer::words)
        .toList();
  }

  @Test
  void a_box_in_a_list_is_an_intention_with_its_day_and_place() {
    String text = "# Diary\n\n" + Looking.day("2024-05-20", "早。\n\n- [ ] 买牛奶\n- [x] 还书");

    var found = Looking.at("a.md", text).intentions();

    assertThat(found).hasSize(2);
    assertThat(found).allMatch(each -> DAY.equals(each.day()));
    assertThat(found.get(0).first())
        .isEqualTo(new Task(new Spot("a.md", 7, text.indexOf("[ ]")), false, "买牛奶"));
    assertThat(found.get(0).isOpen()).isTrue();
    assertThat(found.get(1).first().done()).isTrue();
    assertThat(found.get(1).isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"* [ ] it", "+ [ ] it", "1. [ ] it", "- one\n  - [ ] it"})
  void in_any_list(String body) {
    assertThat(in(body)).singleElement().extracting(each -> each.first().words()).isEqualTo("it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"```\n- [ ] it\n```", "[ ] it", "- [] it", "- [y] it", "> - [ ] it", "`- [ ] it`"})
  void what_github_shows_no_box_for_is_none(String body) {
    assertThat(in(body)).isEmpty();
  }

  @Test
  void the_same_task_in_both_languages_is_one_intention() {
    var found = in("- [ ] 买牛奶\n- [x] 还书", "- [ ] milk\n- [ ] the books");

    assertThat(found).hasSize(2);
    assertThat(found.get(0).first().words()).isEqualTo("买牛奶");
    assertThat(found.get(0).second()).isNotNull().extracting(Task::words).isEqualTo("milk");
    assertThat(found.get(1).isOpen()).as("the English is not ticked").isTrue();
  }

  @Test
  void where_the_languages_have_not_as_many_each_stands_alone() {
    assertThat(in("- [ ] 买牛奶\n- [ ] 还书", "- [ ] milk"))
        .hasSize(3)
        .allMatch(each -> each.second() == null);
  }

  @Test
  void a_signature_behind_a_task_is_not_of_its_words() {
    String text = "### 2024.05.20\n\n- [ ] milk -**2024.05.20 10:00**\n";

    assertThat(Looking.at("a.md", text).intentions())
        .singleElement()
        .extracting(each -> each.first().words())
        .isEqualTo("milk");
  }

  @Test
  void a_task_under_no_day_has_none_and_comes_last() {
    var past = Looking.back("- [ ] some day\n\n" + Looking.day("2024-05-20", "- [ ] soon"));

    assertThat(past.open().stream().map(each -> each.first().words()))
        .containsExactly("soon", "some day");
    assertThat(past.open().getLast().day()).isNull();
  }

  @Test
  void places_count_as_the_editor_does_whatever_the_line_ends() {
    String text = "# Diary\n\n" + Looking.day("2024-05-20", "- [ ] milk");

    assertThat(Looking.at("a.md", text.replace("\n", "\r\n")).intentions())
        .isEqualTo(Looking.at("a.md", text).intentions());
    assertThat(Looking.at("a.md", text.replace("\n", "\r\n")).entries())
        .isEqualTo(Looking.at("a.md", text).entries());
  }

  @Test
  void sentences_that_speak_of_tonight_or_tomorrow_are_offered() {
    assertThat(offers("今天很累。今晚就把这个代码好好学习就差不多了。明天再说！"))
        .containsExactly("今晚就把这个代码好好学习就差不多了。", "明天再说！");
    assertThat(offers("I am tired. Just study this code tonight and that’s it. Tomorrow, the rest"))
        .containsExactly("Just study this code tonight and that’s it.", "Tomorrow, the rest");
  }

  @Test
  void what_both_languages_say_is_offered_once() {
    assertThat(offers("明天再说。", "Tomorrow then.")).containsExactly("明天再说。");
    assertThat(offers("再说。", "Tomorrow then.")).containsExactly("Tomorrow then.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] 明天买牛奶",
        "`tomorrow` is a word",
        "tomorrowland",
        "https://example.org/tomorrow",
        "#### Tomorrow"
      })
  void what_is_a_task_or_no_words_is_not_offered(String body) {
    assertThat(offers(body)).isEmpty();
  }

  @Test
  void an_intention_is_ticked_where_it_stands() {
    String text = Looking.day("2024-05-20", "- [ ] milk\n- [ ] milk");
    Task second = Looking.at("a.md", text).intentions().get(1).first();

    var edit = Ticking.of(text, second, true).orElseThrow();

    assertThat(TextEdit.apply(text, List.of(edit))).contains("- [ ] milk\n- [x] milk");
  }

  @Test
  void one_that_has_moved_is_found_by_its_words() {
    String text = Looking.day("2024-05-20", "- [ ] milk\n- [ ] bread");
    Task milk = Looking.at("a.md", text).intentions().getFirst().first();
    String now = "# More above\n\n" + text;

    var edit = Ticking.of(now, milk, true).orElseThrow();

    assertThat(TextEdit.apply(now, List.of(edit))).contains("- [x] milk\n- [ ] bread");
  }

  @Test
  void one_that_is_gone_or_not_to_be_told_from_another_is_left_alone() {
    String text = Looking.day("2024-05-20", "- [ ] milk");
    Task milk = Looking.at("a.md", text).intentions().getFirst().first();

    assertThat(Ticking.of(text.replace("[ ]", "[x]"), milk, true)).isEmpty();
    assertThat(Ticking.of("- [ ] milk\n- [ ] milk\n", milk, true)).isEmpty();
    assertThat(Ticking.of("", milk, true)).isEmpty();
  }

  @Test
  void one_that_is_done_can_be_opened_again() {
    String text = Looking.day("2024-05-20", "- [X] milk");
    Task milk = Looking.at("a.md", text).intentions().getFirst().first();

    var edit = Ticking.of(text, milk, false).orElseThrow();

    assertThat(TextEdit.apply(text, List.of(edit))).contains("- [ ] milk");
  }
}
