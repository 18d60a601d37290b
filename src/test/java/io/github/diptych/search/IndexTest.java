package io.github.diptych.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.diary.Span;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are meant by what is typed. */
class IndexTest {
  private final Pinyin pinyin = new Pinyin();

  @ParameterizedTest
  @CsvSource({
    // Letters, in order, not necessarily side by side; capitals do not matter.
    "daily.md, daily",
    "daily.md, DaY",
    "Ｄａｉｌｙ, daily",
    "shopping list, shli",
    "diary/2024/2024-05.md, 2405",
    // Pinyin: whole, the initials, a part, and mixed with characters.
    "日记, riji",
    "日记, rj",
    "日记, rij",
    "日记, 日ji",
    "日记本, rjb",
    "中文, zhw",
    "中文, zhongwen",
    // A character is found by each of its readings.
    "重庆, chongqing",
    "重要, zhongyao",
    "银行, yinhang",
    "行走, xingzou",
    "长城, changcheng",
    "校长, xiaozhang",
    "长城, cc",
    "女儿, nver",
    "女儿, nuer",
    "策略, celve",
    "策略, celue",
    // Traditional characters, and both languages in one name.
    "日記, riji",
    "看kaggle, kankag",
    "下载 download, xzdown",
    // Several words, in any order.
    "2024 旅行 plan, plan lx",
  })
  void a_name_is_found_by(String name, String query) {
    assertThat(found(query, name)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "daily.md, yliad",
    "日记, jr",
    "日记, rijia",
    "日记, zhong",
    "银行, yz",
    "plan, plan lx",
    "a, b"
  })
  void a_name_is_not_found_by(String name, String query) {
    assertThat(found(query, name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "new, new entry|renewal",
    "ent, New entry|Insert picture of tent",
    "rj, 日记|我的日记",
    "sync, Sync|Cancel syncing",
    "read, read.md|reading/other.md",
    "fp, Find picture|Flip",
    "riji, 日记|日历记录",
    "copy, Copy|Copy as rich text",
  })
  void the_better_match_comes_first(String query, String names) {
    String[] inOrder = names.split("\\|");

    assertThat(found(query, inOrder[1], inOrder[0])).containsExactly(inOrder);
  }

  @Test
  void what_matches_is_known_unit_by_unit() {
    assertThat(hit("rjb", "我的日记本").matched()).containsExactly(new Span(2, 5));
    assertThat(hit("lx plan", "plan 旅行").matched()).containsExactly(new Span(0, 4), new Span(5, 7));
    assertThat(hit("nen", "new entry").matched()).containsExactly(new Span(0, 1), new Span(4, 6));
  }

  @Test
  void a_thing_is_found_by_each_of_its_names() {
    var index =
        Index.of(List.of(Candidate.of(1, "Undo", "撤销"), Candidate.of(2, "Redo", "重做")), pinyin);

    assertThat(index.find("cx", List.of(), 10)).extracting(Hit::thing).containsExactly(1);
    assertThat(index.find("chongzuo", List.of(), 10).getFirst())
        .isEqualTo(new Hit<>(2, 1, List.of(new Span(0, 2))));
    assertThat(index.find("redo", List.of(), 10).getFirst().name()).isZero();
  }

  @Test
  void if_nothing_is_asked_the_recent_come_first_and_the_rest_as_given() {
    var index = index("a", "b", "c", "d");

    assertThat(index.find("  ", List.of("d", "b"), 10))
        .extracting(Hit::thing)
        .containsExactly("d", "b", "a", "c");
    assertThat(index.find("", List.of(), 2)).extracting(Hit::thing).containsExactly("a", "b");
  }

  @Test
  void of_two_that_match_alike_the_recent_comes_first() {
    var index = index("note one", "note two");

    assertThat(index.find("note", List.of("note two"), 10).getFirst().thing())
        .isEqualTo("note two");
  }

  @Test
  void a_search_that_nobody_waits_for_ends() {
    var index = index("a");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> index.find("a", List.of(), 10))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private List<String> found(String query, String... names) {
    return index(names).find(query, List.of(), 10).stream().map(Hit::thing).toList();
  }

  private Hit<String> hit(String query, String name) {
    return index(name).find(query, List.of(), 1).getFirst();
  }

  private Index<String> index(String... names) {
    return Index.of(Arrays.stream(names).map(name -> Candidate.of(name, name)).toList(), pinyin);
  }
}
