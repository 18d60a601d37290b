package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import org.junit.jupiter.api.Test;

/** Words are found in the page as a reader sees it. */
@FxTest
class FindTest {
  private static final String TALL = "<p style='height:1000px'>tall</p>";

  private final PagePane page = PagePane.open();

  @Test
  void words_are_found_whatever_their_case_and_across_elements() {
    page.shows(10, "<p>One <b>wo</b>rd.</p>", "<p>ONE <code>WORD</code></p>", "<p>one\nword</p>");

    assertThat(find("one word")).isEqualTo(new Matches(1, 3));
    assertThat(page.script("[...CSS.highlights.get('found')].map(String).join('|')"))
        .isEqualTo("One word|ONE WORD|one\nword");
  }

  @Test
  void chinese_words_are_found_beside_characters_that_have_boxes_of_their_own() {
    page.shows(10, "<p>今天😀<em>写</em>日记，写日记。</p>");

    assertThat(find("写日记")).isEqualTo(new Matches(1, 2));
    assertThat(find("天😀写")).isEqualTo(new Matches(1, 1));
  }

  @Test
  void a_match_does_not_reach_from_one_block_into_another() {
    page.shows(10, "<p>one</p>", "<p>two</p>", "<ul><li>one</li><li>two</li></ul>");

    assertThat(find("onetwo")).isEqualTo(Matches.NONE);
    assertThat(find("one two")).isEqualTo(Matches.NONE);
  }

  @Test
  void the_next_match_is_scrolled_to_and_after_the_last_comes_the_first() {
    page.shows(10, "<p>word</p>", TALL, "<p>word</p>", TALL);
    find("word");

    assertThat(page.steps(1)).isEqualTo(new Matches(2, 2));
    assertThat(page.number("scrollY")).isGreaterThan(500);
    assertThat(page.script("[...CSS.highlights.get('current')].map(String) + ''"))
        .isEqualTo("word");

    assertThat(page.steps(1)).isEqualTo(new Matches(1, 2));
    assertThat(page.steps(-1)).isEqualTo(new Matches(2, 2));
  }

  @Test
  void the_search_begins_at_what_is_in_view() {
    page.shows(10, "<p>word</p>", TALL, "<p>word</p>", TALL);
    page.script("scrollTo(0, 900)");

    assertThat(find("word")).isEqualTo(new Matches(2, 2));
  }

  @Test
  void after_a_patch_the_same_words_are_found_in_what_is_there_and_nothing_scrolls() {
    page.shows(10, "<p>word</p>", TALL, "<p>word here</p>", TALL);
    find("word");
    page.steps(1);
    double before = page.number("scrollY");

    page.shows(10, "<p>gone</p>", TALL, "<p>word here</p>", TALL + "<p>word</p>");

    assertThat(page.findsAgain("word")).isEqualTo(new Matches(1, 2));
    assertThat(page.number("scrollY")).isEqualTo(before);
  }

  @Test
  void a_step_over_words_that_a_patch_took_away_does_no_harm() {
    page.shows(10, "<p>word</p>", TALL, "<p>word</p>");
    find("word");
    page.shows(10, "<p>gone</p>");

    page.steps(1);

    assertThat(find("gone")).isEqualTo(new Matches(1, 1));
  }

  @Test
  void what_is_folded_away_opens_when_it_is_found() {
    page.shows(10, "<details><summary>more</summary><p>hidden word</p></details>");

    find("hidden");

    assertThat(page.script("document.querySelector('details').open")).isEqualTo(true);
  }

  @Test
  void an_ended_search_leaves_no_trace() {
    page.shows(10, "<p>word</p>");
    find("word");

    Fx.run(() -> page.pane.search().end());

    assertThat(page.number("CSS.highlights.size")).isZero();
    assertThat(page.script("document.getElementById('page').innerHTML"))
        .isEqualTo(
            "<div class=\"diptych-chapter\"><div class=\"diptych-part\"><div class=\"b\"><p>word</p></div></div></div>");
  }

  private Matches find(String words) {
    return page.finds(words);
  }
}
