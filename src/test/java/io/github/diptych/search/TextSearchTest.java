package io.github.diptych.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a text matches, and what replaces it. */
class TextSearchTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(50);

  @ParameterizedTest
  @CsvSource({
    // words, options (p pattern, c capitals, w whole words), text with the matches in ⟦⟧
    "day,     '',  ⟦day⟧ by ⟦Day⟧ to⟦day⟧",
    "day,     c,   ⟦day⟧ by Day",
    "day,     w,   ⟦day⟧ today days ⟦Day⟧!",
    "日记,    '',  写⟦日记⟧的⟦日记⟧本",
    "日记,    w,   写⟦日记⟧的⟦日记⟧本",
    "kaggle,  w,   看⟦kaggle⟧吧 kaggles _kaggle ⟦KAGGLE⟧",
    "é,       '',  caf⟦É⟧",
    "a.c,     '',  ⟦a.c⟧ abc",
    "a.c,     p,   ⟦a.c⟧ ⟦abc⟧",
    "\\d{4},  p,   ⟦2024⟧.05",
    "'^- ',   p,   '⟦- ⟧one\n⟦- ⟧two'",
    "b$,      p,   'a⟦b⟧\nb a⟦b⟧'",
    "\\w+,    p,   '⟦看kaggle⟧, ⟦ok⟧'",
    "a|b,     p,   ⟦a⟧⟦b⟧c",
    "aa|a,    pw,  ⟦aa⟧ aaa ⟦a⟧",
    "(?x) a # both, p, ⟦a⟧",
    "😀,      '',  x⟦😀⟧y",
    "aba,     '',  ⟦aba⟧ba",
    "$1,      '',  costs ⟦$1⟧",
  })
  void finds(String words, String options, String marked) {
    var found = search(words, options).find(plain(marked), whole(plain(marked)), LIMIT);

    assertThat(mark(plain(marked), found.matches())).isEqualTo(marked);
    assertThat(found.complete()).isTrue();
  }

  @Test
  void an_empty_match_is_a_place() {
    var found = search("^", "p").find("a\n\nb", new Span(0, 4), LIMIT);

    assertThat(spans(found.matches()))
        .containsExactly(new Span(0, 0), new Span(2, 2), new Span(3, 3));
  }

  @Test
  void within_a_part_only_what_lies_wholly_in_it_is_found() {
    String text = "aa aa aa";

    assertThat(spans(search("aa", "").find(text, new Span(1, 8), LIMIT).matches()))
        .containsExactly(new Span(3, 5), new Span(6, 8));
    assertThat(search("^a", "p").find(text, new Span(1, 8), LIMIT).matches().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)+$",
        "(a*)*b",
        "(.*,){30}x",
        "(?=(a+))\\1*(a+)+b",
        "((a?){20}){9}b"
      })
  void no_pattern_takes_longer_than_it_may(String pattern) {
    String text = ("a".repeat(5000) + "!\n").repeat(20);
    long start = System.nanoTime();

    search(pattern, "p").find(text, whole(text), SHORT);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void a_pattern_whose_time_is_over_says_so() {
    String text = "a".repeat(200) + "!";

    // With a reference to a group, Java remembers nothing of what it tried in vain.
    assertThat(search("(a+)+\\1*c", "p").find(text, whole(text), SHORT).complete()).isFalse();
  }

  @Test
  void a_pattern_that_goes_too_deep_says_so() {
    String text = "ab".repeat(200_000);

    assertThat(search("(a|b)*c", "p").find(text, whole(text), LIMIT).complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?:){2000000000}", "(?:(?:^){9999}){9999}", "()(?:\\1){1000000}"})
  void what_repeats_nothing_too_often_is_not_tried(String pattern) {
    assertThat(new TextQuery(pattern, true, false, false).read())
        .isInstanceOf(TextQuery.Read.TooMuch.class);
  }

  @ParameterizedTest
  @CsvSource({"(, 1", "a[, 2", "*a, 1", "(?<n>a)\\k<m>, 12"})
  void a_bad_pattern_is_told_with_its_place(String pattern, int at) {
    assertThat(new TextQuery(pattern, true, false, false).read())
        .isEqualTo(new TextQuery.Read.Bad(at));
  }

  @Test
  void a_search_that_nobody_waits_for_ends() {
    String text = "a".repeat(1000);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> search("b", "p").find(text, whole(text), LIMIT))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "day,            '', 日,         a day,       a 日",
    "day,            '', $1\\n,      a day,       a $1\\n",
    "(\\d+)\\.(\\d+), p, $2/$1,      5.20,        20/5",
    "(?<y>\\d{4}),   p,  <${y}>,     2024,        <2024>",
    "(a)(b)?,        p,  $1-$2,      a,           a-",
    "a,              p,  $0$0,       bab,         baab",
    "(a),            p,  $12,        a,           a2",
    "a,              p,  \\$1\\\\,   a,           $1\\",
    "a,              p,  5$,         a,           5$",
    "',',            p,  ，,         'a,b,c',     a，b，c",
  })
  void replaces(String words, String options, String template, String before, String after) {
    assertThat(replaced(words, options, template, before)).isEqualTo(after);
  }

  @Test
  void a_replacement_can_break_lines() {
    assertThat(replaced(", ", "p", "\\n\\t", "a, b")).isEqualTo("a\n\tb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$1", "${name}", "${", "$9"})
  void a_group_that_there_is_not_is_told(String template) {
    assertThat(search("a", "p").replacement(template)).isEmpty();
  }

  @Test
  void matches_follow_an_edit_and_those_it_touches_are_gone() {
    var matches = Matches.of(new Span(0, 2), new Span(4, 6), new Span(8, 10));

    assertThat(spans(matches.edited(TextEdit.insert(3, "xy"))))
        .containsExactly(new Span(0, 2), new Span(6, 8), new Span(10, 12));
    assertThat(spans(matches.edited(new TextEdit(1, 5, "")))).containsExactly(new Span(4, 6));
    assertThat(spans(matches.edited(TextEdit.insert(5, "x"))))
        .containsExactly(new Span(0, 2), new Span(9, 11));
  }

  @Test
  void a_match_is_found_by_its_place() {
    var matches = Matches.of(new Span(0, 2), new Span(4, 6));

    assertThat(matches.from(0)).isZero();
    assertThat(matches.from(1)).isEqualTo(1);
    assertThat(matches.from(5)).isEqualTo(2);
    assertThat(matches.indexOf(new Span(4, 6))).hasValue(1);
    assertThat(matches.indexOf(new Span(4, 5))).isEmpty();
  }

  private static String replaced(String words, String options, String template, String before) {
    var search = search(words, options);
    var by = search.replacement(template).orElseThrow();
    return TextEdit.apply(before, search.replace(before, whole(before), by, LIMIT).edits());
  }

  private static TextSearch search(String words, String options) {
    var query =
        new TextQuery(words, options.contains("p"), options.contains("c"), options.contains("w"));
    return ((TextQuery.Read.Ready) query.read()).search();
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  private static String plain(String marked) {
    return marked.replaceAll("[⟦⟧]", "");
  }

  private static String mark(String text, Matches matches) {
    var edits =
        spans(matches).stream()
            .map(span -> new TextEdit(span.start(), span.end(), "⟦" + span.in(text) + "⟧"))
            .toList();
    return TextEdit.apply(text, edits);
  }

  private static List<Span> spans(Matches matches) {
    return IntStream.range(0, matches.count()).mapToObj(matches::get).toList();
  }
}
