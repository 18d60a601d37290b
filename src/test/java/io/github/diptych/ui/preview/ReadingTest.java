package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page tells of clicks, places and links, and where it goes when it is sent. */
@FxTest
class ReadingTest {
  private static final String TALL = "<p style='height:1000px'>tall</p>";

  private final PagePane page = PagePane.open();
  private final List<Clicked> clicks = new ArrayList<>();
  private final List<TaskBox> boxes = new ArrayList<>();
  private final List<Double> scrolls = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<Double> jumps = new ArrayList<>();
  private final List<Optional<String>> pointed = new ArrayList<>();
  private final List<String> selections = new ArrayList<>();

  @BeforeEach
  void listen() {
    Fx.run(
        () -> {
          page.pane.onLink(links::add);
          page.reading().onClick(clicks::add);
          page.reading().onTaskBox(boxes::add);
          page.reading().onScroll(scrolls::add);
          page.reading().onJump(jumps::add);
          page.reading().onPointer(pointed::add);
          page.reading().onSelect(() -> selections.add("selected"));
        });
  }

  @Test
  void a_place_of_the_source_comes_to_the_top_and_is_told_as_such() {
    page.shows(100, TALL, TALL, TALL, TALL, TALL);

    Fx.run(() -> page.reading().align(150));

    assertThat(page.number("scrollY")).isCloseTo(top(1) + 500, within(20.0));
    assertThat(Fx.get(() -> page.reading().top()).orElseThrow()).isCloseTo(150, within(0.5));
  }

  @Test
  void within_a_block_the_marks_count_and_not_its_height() {
    page.shows(
        100,
        "<ul><li data-diptych-at=0 style='height:1500px'>a</li>"
            + "<li id=mark data-diptych-at=90 style='height:100px'>b</li></ul>",
        TALL,
        TALL,
        TALL);

    Fx.run(() -> page.reading().align(90));

    assertThat(page.number("document.getElementById('mark').getBoundingClientRect().top"))
        .isCloseTo(0, within(1.0));
  }

  @Test
  void both_ends_of_the_source_are_both_ends_of_the_page() {
    page.shows(100, TALL, TALL, TALL);

    Fx.run(() -> page.reading().align(299));
    assertThat(page.number("scrollY"))
        .isCloseTo(page.number("document.documentElement.scrollHeight - innerHeight"), within(1.0));
    assertThat(Fx.get(() -> page.reading().top()).orElseThrow()).isCloseTo(299, within(0.5));

    Fx.run(() -> page.reading().align(0));
    assertThat(page.number("scrollY")).isZero();
  }

  @Test
  void every_place_that_is_told_leads_back_to_itself() {
    page.shows(100, TALL, TALL, "<p>short</p>", TALL, TALL);

    for (int y = 0; y <= 3500; y += 250) {
      page.script("scrollTo(0, " + y + ")");
      double before = page.number("scrollY");
      double place = Fx.get(() -> page.reading().top()).orElseThrow();
      page.script("scrollTo(0, 0)");
      Fx.run(() -> page.reading().align(place));
      assertThat(page.number("scrollY")).as("from " + y).isCloseTo(before, within(1.5));
    }
  }

  @Test
  void a_reader_who_scrolls_is_told_of_and_the_program_is_not() {
    page.shows(100, TALL, TALL, TALL, TALL);
    Fx.run(() -> page.reading().align(120));
    settle();
    assertThat(scrolls).isEmpty();

    page.scrolls(top(2));

    assertThat(scrolls).last().satisfies(at -> assertThat(at).isCloseTo(200, within(1.0)));
  }

  @Test
  void a_picture_that_grows_above_does_not_move_what_is_read() {
    page.shows(100, "<p id=picture style='height:100px'>picture</p>", TALL, TALL, TALL);
    Fx.run(() -> page.reading().align(150));
    double before = page.number("document.querySelectorAll('.b')[1].getBoundingClientRect().top");

    page.script("document.getElementById('picture').style.height = '900px'");

    Fx.await(
        "the same words at the top",
        () ->
            Math.abs(
                    before
                        - ((Number)
                                page.evaluate(
                                    "document.querySelectorAll('.b')[1]"
                                        + ".getBoundingClientRect().top"))
                            .doubleValue())
                < 2);
  }

  @Test
  void a_click_tells_the_smallest_part_of_the_source_and_the_words_around_it() {
    page.shows(
        100,
        TALL.replace("1000", "40"),
        "<ul><li data-diptych-at=0>one</li><li data-diptych-at=20 id=it>"
            + "<b>two</b> three</li><li data-diptych-at=50>four</li></ul>");

    page.clicks("#it b", 1);

    assertThat(clicks).hasSize(1);
    assertThat(clicks.getFirst().source()).isEqualTo(new Span(120, 150));
    assertThat(clicks.getFirst().before() + clicks.getFirst().after()).isEqualTo("two three");
  }

  @Test
  void a_click_in_a_block_without_marks_tells_the_block() {
    page.shows(10, "<p>one</p>", "<p>two <em>words</em></p>");

    page.clicks("em", 1);

    assertThat(clicks.getFirst().source()).isEqualTo(new Span(10, 19));
    assertThat(clicks.getFirst().before()).startsWith("two ");
  }

  @Test
  void a_word_that_is_clicked_twice_is_selected_and_the_second_click_tells_no_place() {
    page.shows(10, "<p>one two</p>");

    page.clicks("p", 2);

    assertThat(clicks).hasSize(1);
    assertThat(selections).containsExactly("selected");
    assertThat(page.script("getSelection().toString()")).isEqualTo("one");
  }

  @Test
  void a_click_into_selected_words_is_a_click() {
    page.shows(10, "<p>one two</p>");
    page.script("getSelection().selectAllChildren(document.querySelector('p'))");

    page.clicks("p", 1);

    assertThat(clicks).hasSize(1);
    assertThat(selections).isEmpty();
  }

  @Test
  void a_task_box_tells_its_brackets_and_stays_as_it_is() {
    page.shows(
        100,
        "<p>x</p>",
        "<ul><li class=task-list-item><input type=checkbox disabled data-diptych-at=2> a</li>"
            + "<li class=task-list-item><input type=checkbox disabled checked> b</li></ul>");

    page.clicks("li:first-child input", 1);
    page.clicks("li:last-child input", 1);

    assertThat(boxes)
        .containsExactly(
            new TaskBox(new Span(100, 199), 102, 0), new TaskBox(new Span(100, 199), -1, 1));
    assertThat(page.script("[...document.querySelectorAll('input')].map(i => i.checked) + ''"))
        .isEqualTo("false,true");
    assertThat(clicks).isEmpty();
  }

  @Test
  void a_link_within_the_page_jumps_and_tells_the_place() {
    page.shows(
        100,
        "<p><a href='#%E4%BB%8A%E5%A4%A9'>go</a></p>",
        TALL,
        "<div class=markdown-heading><h2 id=user-content-今天>今天</h2></div>",
        TALL);

    page.clicks("a", 1);

    assertThat(jumps).containsExactly(200.0);
    assertThat(links).isEmpty();
    assertThat(page.number("document.querySelector('h2').getBoundingClientRect().top"))
        .isBetween(-1.0, 400.0);
  }

  @Test
  void a_footnote_is_jumped_to_without_a_place_for_the_editor() {
    page.shows(
        List.of(
            new RenderedBlock(new Span(0, 9), "<p><a href='#user-content-fn-1'>1</a></p>" + TALL),
            new RenderedBlock(
                new Span(20, 20),
                "<section class=footnotes><li id=user-content-fn-1>note</li></section>")));

    page.clicks("a", 1);

    assertThat(jumps).isEmpty();
    assertThat(page.number("document.querySelector('li').getBoundingClientRect().top"))
        .isLessThan(700);
  }

  @Test
  void links_are_reached_and_followed_by_the_keyboard() {
    page.shows(10, "<p><a href='a.md'>a</a> <a href='b.md'>b</a></p>");
    Fx.run(page.pane::focus);

    Fx.press(KeyCode.TAB);
    Fx.press(KeyCode.TAB);
    Fx.press(KeyCode.ENTER);

    assertThat(links).containsExactly("b.md");
  }

  @Test
  void the_address_under_the_pointer_is_told_and_taken_back() {
    page.shows(10, "<p><a href='https://example.org/'>a link</a></p>", "<p id=next>next</p>");

    page.points("a");
    page.points("#next");

    Fx.await("told", () -> pointed.size() >= 2);
    assertThat(pointed).contains(Optional.of("https://example.org/"));
    assertThat(pointed.getLast()).isEmpty();
  }

  @Test
  void what_is_under_a_point_is_known() {
    page.shows(
        10,
        "<p><a href='a.md'><img data-diptych-source='images/a.png' style='width:80px;height:80px'"
            + " src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>'></a></p>");
    double x = page.number("document.querySelector('img').getBoundingClientRect().left + 9");
    double y = page.number("document.querySelector('img').getBoundingClientRect().top + 9");

    assertThat(Fx.get(() -> page.reading().under(x, y)))
        .isEqualTo(new Under(Optional.of("a.md"), Optional.of("images/a.png"), false));
  }

  @Test
  void a_selection_is_copied_as_html_that_needs_nothing_of_the_page() {
    page.shows(10, "<p id=x data-diptych-at=0>好😀 <b>bold</b></p>");
    page.script("getSelection().selectAllChildren(document.getElementById('page'))");

    var copied = Fx.get(() -> page.reading().selected()).orElseThrow();

    assertThat(copied.html()).isEqualTo("<p>好😀 <b>bold</b></p>");
    assertThat(copied.text().strip()).isEqualTo("好😀 bold");
  }

  private double top(int block) {
    return page.number(
        "document.querySelectorAll('.b')[" + block + "].getBoundingClientRect().top + scrollY");
  }

  /** Lets the page do what it set out to do: a timer of its own comes round behind the rest. */
  private void settle() {
    page.script("window.settled = 0; setTimeout(() => { window.settled = 1 }, 100)");
    Fx.await("the page's timer", () -> Integer.valueOf(1).equals(page.evaluate("window.settled")));
  }
}
