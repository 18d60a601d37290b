package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a page of thousands of blocks only what is near the view is there, and nobody notices. */
@FxTest
class LargePageTest {
  private static final int MANY = 5000;
  private static final int LENGTH = 100;

  private final PagePane page = PagePane.open();

  @Test
  void only_the_blocks_near_the_view_are_there() {
    show(LargePageTest::paragraph);

    assertThat(there()).isBetween(20.0, 1000.0);
    assertThat(page.number("document.documentElement.scrollHeight")).isGreaterThan(50_000);
    assertThat(texts().getFirst()).startsWith("block 0 ");
  }

  @Test
  void a_page_of_some_hundred_blocks_is_there_as_a_whole() {
    page.shows(
        LENGTH, IntStream.range(0, 900).mapToObj(LargePageTest::paragraph).toArray(String[]::new));

    assertThat(there()).isEqualTo(900);
  }

  @Test
  void what_comes_into_view_is_brought_and_what_was_left_behind_is_let_go() {
    show(LargePageTest::paragraph);

    for (double share = 0.05; share < 1; share += 0.05) {
      page.scrolls(page.number("document.documentElement.scrollHeight") * share);
      assertThat(inView()).as("at " + share).isNotEmpty().allMatch(text -> text.contains("block"));
    }

    Fx.await("some are let go", () -> there() <= 2000);
  }

  @Test
  void scrolling_up_through_what_was_never_seen_shows_each_block_in_its_turn() {
    show(LargePageTest::uneven);
    Fx.run(() -> page.reading().align(MANY * LENGTH / 2.0));
    int before = firstInView();

    while (firstInView() > before - 300) {
      int last = firstInView();
      page.scrolls(page.number("scrollY") - 300);
      assertThat(firstInView()).isBetween(last - 40, last);
    }
  }

  @Test
  void a_place_far_away_is_gone_to_and_told_as_such() {
    show(LargePageTest::uneven);

    for (int block : List.of(4000, 70, 2500, 4990, 1)) {
      Fx.run(() -> page.reading().align(block * LENGTH + 50.0));
      if (block < 4900) {
        assertThat(Fx.get(() -> page.reading().top()).orElseThrow())
            .isCloseTo(block * LENGTH + 50.0, within(30.0));
      }
      assertThat(inView()).anyMatch(text -> text.startsWith("block " + block + " "));
    }
  }

  @Test
  void both_ends_of_the_source_are_both_ends_of_the_page() {
    show(LargePageTest::uneven);

    Fx.run(() -> page.reading().align(MANY * LENGTH - 1.0));
    assertThat(page.number("scrollY"))
        .isCloseTo(page.number("document.documentElement.scrollHeight - innerHeight"), within(1.0));
    assertThat(inView()).anyMatch(text -> text.startsWith("block 4999 "));

    Fx.run(() -> page.reading().align(0));
    assertThat(page.number("scrollY")).isZero();
    assertThat(inView()).anyMatch(text -> text.startsWith("block 0 "));
  }

  @Test
  void a_change_in_view_is_shown_and_nothing_moves() {
    show(LargePageTest::uneven);
    Fx.run(() -> page.reading().align(2500 * LENGTH));
    double before = topOf("block 2501 ");

    show(i -> i == 2505 ? paragraph(i) + "<p>new</p>" : uneven(i));

    assertThat(texts()).contains("block 2505 words\n\nnew");
    assertThat(topOf("block 2501 ")).isCloseTo(before, within(1.5));
  }

  @Test
  void a_change_far_above_moves_nothing_that_is_read() {
    show(LargePageTest::uneven);
    Fx.run(() -> page.reading().align(2500 * LENGTH));
    double before = topOf("block 2501 ");

    show(i -> i == 3 ? "<p style='height:3000px'>tall</p>" : uneven(i));

    assertThat(topOf("block 2501 ")).isCloseTo(before, within(1.5));
    Fx.run(() -> page.reading().align(0));
    assertThat(page.script("document.getElementById('page').innerHTML").toString())
        .contains("3000px");
  }

  @Test
  void blocks_that_come_and_go_all_over_leave_the_page_with_the_right_ones() {
    var shown = new ArrayList<String>();
    var random = new java.util.Random(20240520);
    for (int i = 0; i < MANY; i++) {
      shown.add(uneven(i));
    }
    show(shown::get, shown.size());
    for (int round = 0; round < 40; round++) {
      int from = random.nextInt(shown.size());
      int gone = Math.min(shown.size() - from, random.nextInt(round % 5 == 0 ? 900 : 4));
      shown.subList(from, from + gone).clear();
      int fresh = random.nextInt(round % 7 == 0 ? 900 : 4);
      for (int i = 0; i < fresh; i++) {
        shown.add(from, paragraph(10_000 + round * 1000 + i));
      }
      int near = Math.min(from, shown.size() - 1);
      show(shown::get, shown.size());
      Fx.run(() -> page.reading().align(near * LENGTH));
      assertThat(page.number("blocks.count()")).as("round " + round).isEqualTo(shown.size());
      assertThat(
              page.script(
                  "(() => { const wrong = []; blocks.forEachThere((b, i) => {"
                      + " if (blocks.indexOf(b) !== i) wrong.push(i); }); return wrong.join() })()"))
          .isEqualTo("");
      assertThat(page.script("blocks.at(" + near + ").textContent"))
          .as("round " + round)
          .isEqualTo(shown.get(near).replaceAll("<[^>]*>", ""));
    }
  }

  @Test
  void a_heading_far_away_is_jumped_to() {
    show(i -> i == 4321 ? "<h2 id=\"user-content-今天\">今天</h2>" : paragraph(i));

    assertThat(Fx.get(() -> page.reading().jump("%E4%BB%8A%E5%A4%A9"))).isTrue();
    assertThat(page.number("document.querySelector('h2').getBoundingClientRect().top"))
        .isBetween(-1.0, 600.0);
    assertThat(Fx.get(() -> page.reading().jump("nowhere"))).isFalse();
  }

  @Test
  void words_that_read_as_the_name_of_a_heading_are_not_jumped_to() {
    show(
        i ->
            i == 4321
                ? "<h2 id=\"user-content-today\">today</h2>"
                : i == 3000 ? "<p>write id=\"user-content-today\" there</p>" : paragraph(i));

    assertThat(Fx.get(() -> page.reading().jump("today"))).isTrue();
    assertThat(page.number("document.querySelector('h2').getBoundingClientRect().top"))
        .isBetween(-1.0, 600.0);
  }

  @Test
  void what_comes_in_above_a_place_that_the_page_was_sent_to_is_no_scroll_of_a_reader() {
    show(i -> "<p style='height:%dpx'>block %d words</p>".formatted(i < 200 ? 20 : 60, i));
    // The part above is too far away to be there at once.
    // In one turn of the UI thread, before anything comes in.
    double before =
        Fx.get(
            () -> {
              page.reading().align((39 * 64 + 10) * LENGTH);
              return ((Number) page.evaluate("scrollY")).doubleValue();
            });

    Fx.await("what is around", () -> Boolean.TRUE.equals(page.evaluate("blocks.isDone()")));

    assertThat(page.number("scrollY")).isNotEqualTo(before);
    assertThat(page.script("reading.scrolledTo()")).isEqualTo("");
  }

  @Test
  void words_are_found_and_counted_wherever_they_are() {
    show(i -> i % 1000 == 500 ? "<p>Needle &amp; <b>nee</b>dle</p>" : paragraph(i));

    assertThat(find("needle")).isEqualTo(new Matches(1, 10));
    assertThat(page.script("String([...CSS.highlights.get('current')][0])")).isEqualTo("Needle");
    assertThat(step(-1)).isEqualTo(new Matches(10, 10));
    assertThat(inView()).anyMatch(text -> text.startsWith("Needle"));
    assertThat(step(1)).isEqualTo(new Matches(1, 10));
    assertThat(step(1)).isEqualTo(new Matches(2, 10));
    assertThat(step(1)).isEqualTo(new Matches(3, 10));
    assertThat(find("e & n")).isEqualTo(new Matches(2, 5));
  }

  @Test
  void a_task_box_far_down_tells_its_block() {
    var boxes = new ArrayList<TaskBox>();
    Fx.run(() -> page.reading().onTaskBox(boxes::add));
    show(
        i ->
            i == 3000
                ? "<ul><li class=task-list-item><input type=checkbox disabled data-diptych-at=2>"
                    + " a</li></ul>"
                : paragraph(i));
    Fx.run(() -> page.reading().align(3000 * LENGTH));

    page.clicks("input", 1);

    assertThat(boxes)
        .containsExactly(
            new TaskBox(new Span(300_000, 300_000 + LENGTH - 1), 3000 * LENGTH + 2, 0));
  }

  @Test
  void all_of_it_is_copied() {
    show(LargePageTest::paragraph);

    var copied = Fx.get(() -> page.reading().whole()).orElseThrow();

    assertThat(copied.html()).contains("<p>block 0 words</p>", "<p>block 4999 words</p>");
    assertThat(copied.text().lines().filter(line -> line.startsWith("block"))).hasSize(MANY);
  }

  @Test
  void what_is_selected_is_copied_though_some_of_it_is_not_there() {
    show(LargePageTest::paragraph);
    Fx.run(() -> page.reading().selectAll());

    var copied = Fx.get(() -> page.reading().selected()).orElseThrow();

    assertThat(copied.html().split("<p>", -1)).hasSize(MANY + 1);
  }

  @Test
  void what_is_folded_open_by_the_reader_stays_so() {
    show(i -> i == 5 ? "<details><summary>more</summary><p>inside</p></details>" : paragraph(i));
    page.script("document.querySelector('summary').click()");
    for (int i = 1; i < 20; i++) {
      page.scrolls(i * 8000);
    }
    Fx.await("some are let go", () -> there() <= 2000);

    Fx.run(() -> page.reading().align(0));

    assertThat(page.script("document.querySelector('details').open")).isEqualTo(true);
  }

  @Test
  void for_paper_all_of_it_is_there() {
    show(LargePageTest::paragraph);

    var there = new CompletableFuture<Double>();
    Fx.run(() -> page.pane.whenWhole(() -> there.complete(there())));

    assertThat(there.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(MANY);
    Fx.await("some are let go", () -> there() <= 2000);
  }

  private static String paragraph(int number) {
    return "<p>block " + number + " words</p>";
  }

  /** Of another height than its HTML is long. */
  private static String uneven(int number) {
    return "<p style='height:%dpx'>block %d words</p>".formatted(20 + number * 37 % 90, number);
  }

  private void show(IntFunction<String> html) {
    show(html, MANY);
  }

  private void show(IntFunction<String> html, int count) {
    page.shows(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new RenderedBlock(new Span(i * LENGTH, i * LENGTH + LENGTH - 1), html.apply(i)))
            .toList());
  }

  private Matches find(String words) {
    return page.finds(words);
  }

  private Matches step(int by) {
    return page.steps(by);
  }

  private double there() {
    return Fx.get(
        () -> ((Number) page.evaluate("document.querySelectorAll('.b').length")).doubleValue());
  }

  private List<String> texts() {
    return lines("[...document.querySelectorAll('.b')]");
  }

  /** The blocks that a reader sees. */
  private List<String> inView() {
    return lines(
        "[...document.querySelectorAll('.b')].filter(b => { const r = b.getBoundingClientRect();"
            + " return r.bottom > 0 && r.top < innerHeight })");
  }

  private List<String> lines(String blocks) {
    var joined =
        String.valueOf(page.script(blocks + ".map(b => b.innerText.trim()).join('\\u0001')"));
    return joined.isEmpty() ? List.of() : List.of(joined.split("\u0001", -1));
  }

  private int firstInView() {
    return Integer.parseInt(inView().getFirst().split(" ", -1)[1]);
  }

  private double topOf(String words) {
    return page.number(
        "[...document.querySelectorAll('.b')].find(b => b.textContent.startsWith('"
            + words
            + "')).getBoundingClientRect().top");
  }
}
