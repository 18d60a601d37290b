package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.workspace.PictureAnswer;
import io.github.diptych.workspace.picture.Made;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureReader;
import io.github.diptych.workspace.picture.PictureRefusal;
import io.github.diptych.workspace.picture.PictureSize;
import io.github.diptych.workspace.picture.RemoteAddress;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class PagePicturesTest {
  private final PreviewPane pane = Fx.get(DrawingTest::pane);
  private final MadeShelf shelf = new MadeShelf();

  @BeforeEach
  void open_a_window() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.showPictures(shelf, new PlainPictureWords()));
  }

  @Test
  void a_picture_near_the_view_comes_into_its_place() {
    shelf.has("a.png", picture(40, 20));

    show(place("a.png"), "<p>text</p>");

    awaitTrue(
        "document.querySelector('img').complete && document.querySelector('img').naturalWidth === 40");
    assertThat(script("document.querySelector('img').className")).isEqualTo("diptych-picture");
  }

  @Test
  void its_place_has_its_size_before_it_comes() {
    shelf.sizes.put("a.png", new PictureSize(300, 150));
    shelf.slow("a.png");

    show(place("a.png"));

    awaitTrue("document.querySelector('img').offsetHeight === 150");
    assertThat(script("document.querySelector('img').offsetWidth")).isEqualTo(300);
    assertThat(script("document.querySelector('img').hasAttribute('src')")).isEqualTo(false);
  }

  @Test
  void a_wide_picture_is_as_wide_as_the_page_and_keeps_its_shape() {
    shelf.sizes.put("a.png", new PictureSize(4000, 2000));
    shelf.slow("a.png");

    show(place("a.png"));

    awaitTrue("document.querySelector('img').offsetHeight > 100");
    int width = ((Number) script("document.querySelector('img').offsetWidth")).intValue();
    int height = ((Number) script("document.querySelector('img').offsetHeight")).intValue();
    assertThat(width).isLessThan(1000);
    assertThat(height * 2).isCloseTo(width, within(2));
  }

  @Test
  void what_the_writer_says_of_its_width_holds() {
    shelf.sizes.put("a.png", new PictureSize(400, 200));
    shelf.slow("a.png");

    show("<img data-diptych-note=\"n.md\" data-diptych-source=\"a.png\" width=\"100\">");

    awaitTrue("document.querySelector('img').offsetHeight === 50");
  }

  @Test
  void a_picture_far_below_waits_until_it_is_near() {
    shelf.has("far.png", picture(40, 20));

    show("<p style='height:20000px'>tall</p>", place("far.png"));
    awaitTrue("pictures.isDone()");
    assertThat(shelf.asked).isEmpty();
    script("scrollTo(0, 20000)");

    awaitTrue("document.querySelector('img').hasAttribute('src')");
  }

  @Test
  void what_is_read_stays_where_it_is_when_a_picture_above_it_gets_its_size() {
    shelf.answers.put(
        "a.png", new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.DAMAGED)));
    show(
        place("a.png"),
        "<p style='height:900px' id=read>read</p>",
        "<p style='height:2000px'>x</p>");
    awaitTrue("pictures.isDone()");
    script("scrollTo(0, 60)");
    Object before = script("document.getElementById('read').getBoundingClientRect().top");
    shelf.has("a.png", picture(300, 400));

    Fx.run(shelf::change);
    awaitTrue("document.querySelector('img').offsetHeight === 400");

    assertThat(script("document.getElementById('read').getBoundingClientRect().top"))
        .isEqualTo(before);
  }

  @Test
  void a_picture_stays_when_another_block_or_its_own_is_patched() {
    shelf.has("a.png", picture(40, 20));
    show(place("a.png"), "<p>one</p>");
    awaitTrue("document.querySelector('img').hasAttribute('src')");
    script("document.querySelector('img').same = true");

    show(place("a.png"), "<p>two</p>");
    assertThat(script("document.querySelector('img').same")).isEqualTo(true);

    show(place("a.png") + "<p>more</p>", "<p>two</p>");
    assertThat(script("document.querySelector('img').hasAttribute('src')")).isEqualTo(true);
    assertThat(shelf.asked).hasSize(1);
  }

  @Test
  void a_picture_that_changed_comes_anew_and_one_that_did_not_is_left_alone() {
    shelf.has("a.png", picture(40, 20));
    shelf.has("b.png", picture(10, 10));
    show(place("a.png") + place("b.png"));
    awaitTrue("document.querySelectorAll('img[src]').length === 2");
    script("document.querySelectorAll('img')[1].same = document.querySelectorAll('img')[1].src");
    shelf.has("a.png", picture(60, 20));

    Fx.run(shelf::change);

    awaitTrue("document.querySelector('img').naturalWidth === 60");
    assertThat(
            script(
                "document.querySelectorAll('img')[1].same === document.querySelectorAll('img')[1].src"))
        .isEqualTo(true);
    assertThat(shelf.sames).containsExactly("b.png");
  }

  @Test
  void the_reason_stands_in_the_place_of_a_picture_that_cannot_be_shown() {
    shelf.answers.put(
        "a.png", new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.TOO_LARGE, 1)));
    shelf.answers.put(
        "b.png",
        new PictureAnswer.Broken(
            new Finding(Finding.Kind.IMAGE_MISSING, new Span(0, 0), List.of("b.png"), List.of())));

    show(place("a.png") + place("b.png"));

    awaitTrue("document.querySelectorAll('.picture-words').length === 2");
    assertThat(script("document.body.innerText"))
        .asString()
        .contains("TOO_LARGE alt of a.png", "IMAGE_MISSING");
    assertThat(script("document.querySelector('img').hidden")).isEqualTo(true);
  }

  @Test
  void words_of_a_note_are_words_in_the_place_of_its_picture() {
    shelf.answers.put(
        "a.png", new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.DAMAGED)));

    show(
        "<img data-diptych-note=n.md data-diptych-source=a.png alt='<img src=x onerror=alert(1)>'>");

    awaitTrue("document.querySelector('.picture-words') !== null");
    assertThat(script("document.querySelectorAll('img').length")).isEqualTo(1);
    assertThat(script("document.querySelector('.picture-alt').textContent"))
        .isEqualTo("<img src=x onerror=alert(1)>");
  }

  @Test
  void data_that_the_browser_cannot_show_is_said_to_be_damaged() {
    shelf.has(
        "a.png", new PictureRead.Shown("data:image/png;base64,AAAA", new PictureSize(4, 4), false));

    show(place("a.png"));

    awaitTrue("document.body.innerText.includes('DAMAGED')");
  }

  @Test
  void a_picture_from_elsewhere_comes_on_a_click_and_the_link_around_it_is_not_followed() {
    var links = new ArrayList<String>();
    Fx.run(() -> pane.onLink(links::add));
    shelf.answers.put(
        "https://h.example/a.png",
        new PictureAnswer.Elsewhere(RemoteAddress.of("https://h.example/a.png").orElseThrow()));
    show("<p><a href='https://h.example/'>" + place("https://h.example/a.png") + "</a></p>");
    awaitTrue("document.querySelector('[data-diptych-load]') !== null");
    assertThat(script("document.body.innerText")).asString().contains("h.example");
    shelf.has("https://h.example/a.png", picture(40, 20));

    script("document.querySelector('[data-diptych-load=once]').click()");

    awaitTrue("document.querySelector('img').naturalWidth === 40");
    assertThat(script("document.querySelector('.picture-words') === null")).isEqualTo(true);
    assertThat(shelf.allowed).containsExactly("https://h.example/a.png false");
    assertThat(links).isEmpty();
  }

  @Test
  void words_that_come_after_a_click_are_as_clear_as_others() {
    shelf.answers.put(
        "https://h.example/a.png",
        new PictureAnswer.Elsewhere(RemoteAddress.of("https://h.example/a.png").orElseThrow()));
    show(place("https://h.example/a.png"));
    awaitTrue("document.querySelector('[data-diptych-load]') !== null");
    shelf.answers.put(
        "https://h.example/a.png",
        new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.UNREACHABLE, "h")));

    script("document.querySelector('[data-diptych-load=once]').click()");

    awaitTrue("document.body.innerText.includes('UNREACHABLE')");
    assertThat(script("document.querySelector('.picture-coming') === null")).isEqualTo(true);
  }

  @Test
  void all_of_a_host_can_be_allowed() {
    shelf.answers.put(
        "https://h.example/a.png",
        new PictureAnswer.Elsewhere(RemoteAddress.of("https://h.example/a.png").orElseThrow()));
    show(place("https://h.example/a.png"));
    awaitTrue("document.querySelector('[data-diptych-load]') !== null");

    script("document.querySelector('[data-diptych-load=always]').click()");

    Fx.await("the shelf is told", () -> shelf.allowed.contains("https://h.example/a.png true"));
  }

  @Test
  void a_picture_for_the_dark_theme_is_shown_in_the_dark() {
    shelf.has("light.png", picture(40, 20));
    shelf.has("dark.png", picture(60, 30));
    var blocks =
        blocks(
            "<p><picture><source media=\"(prefers-color-scheme: dark)\""
                + " data-diptych-source=\"dark.png\">"
                + place("light.png")
                + "</picture></p>");
    String width = "document.querySelector('img').naturalWidth === %d";
    String box = "document.querySelector('img').offsetWidth === %d";

    show(blocks, false);
    awaitTrue(width.formatted(40));
    assertThat(shelf.asked).containsExactly("n.md light.png");
    show(blocks, true);
    awaitTrue(width.formatted(60));
    awaitTrue(box.formatted(60));
    show(blocks, false);

    awaitTrue(width.formatted(40));
    awaitTrue(box.formatted(40));
    assertThat(shelf.asked).containsExactly("n.md light.png", "n.md dark.png");
  }

  @Test
  void a_picture_that_has_come_is_copied_and_of_one_that_has_not_its_words_are() {
    shelf.has("a.png", picture(40, 20));
    shelf.answers.put(
        "https://h.example/b.png",
        new PictureAnswer.Elsewhere(RemoteAddress.of("https://h.example/b.png").orElseThrow()));
    shelf.answers.put(
        "c.png", new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.DAMAGED)));
    show(place("a.png"), place("https://h.example/b.png"), place("c.png"));
    awaitTrue("document.querySelectorAll('.picture-words').length === 2");
    awaitTrue("document.querySelectorAll('img[src]').length === 1");

    var copied = Fx.get(() -> pane.reading().whole()).orElseThrow();

    assertThat(copied.html())
        .contains("src=\"data:image/png;base64,")
        .endsWith(
            "<a href=\"https://h.example/b.png\">alt of https://h.example/b.png</a>alt of c.png");
  }

  @Test
  void the_address_of_a_picture_is_known_where_words_stand_for_it() {
    shelf.answers.put(
        "c.png", new PictureAnswer.Refused(PictureRefusal.of(PictureRefusal.Kind.DAMAGED)));
    show(place("c.png"));
    awaitTrue("document.querySelector('.picture-words b') !== null");
    String box = "document.querySelector('.picture-words b').getBoundingClientRect()";
    double x = ((Number) script(box + ".left + 3")).doubleValue();
    double y = ((Number) script(box + ".top + 3")).doubleValue();

    assertThat(Fx.get(() -> pane.reading().under(x, y)).picture()).contains("c.png");
  }

  @Test
  void two_notes_do_not_share_a_picture_by_its_name() {
    shelf.has("a.png", picture(40, 20));
    show(place("a.png"));
    awaitTrue("document.querySelector('img').hasAttribute('src')");

    show(place("a.png").replace("n.md", "other/n.md"));

    Fx.await("the other is asked for", () -> shelf.asked.contains("other/n.md a.png"));
  }

  private static PictureRead.Shown picture(int width, int height) {
    return (PictureRead.Shown) PictureReader.read(Made.picture("png", width, height));
  }

  private static String place(String source) {
    return "<img class=\"diptych-picture\" alt=\"alt of "
        + source
        + "\" data-diptych-note=\"n.md\" data-diptych-source=\""
        + source
        + "\">";
  }

  private void awaitTrue(String condition) {
    Fx.await(condition, () -> Boolean.TRUE.equals(evaluate(condition)));
  }

  private static List<RenderedBlock> blocks(String... htmls) {
    var blocks = new ArrayList<RenderedBlock>();
    for (String html : htmls) {
      blocks.add(new RenderedBlock(new Span(blocks.size(), blocks.size()), html));
    }
    return blocks;
  }

  private void show(String... htmls) {
    show(blocks(htmls), false);
  }

  private void show(List<RenderedBlock> blocks, boolean dark) {
    Fx.run(() -> pane.show(blocks, dark));
    Fx.await("the page shows the blocks", pane::isUpToDate);
  }

  private Object script(String code) {
    return Fx.get(() -> evaluate(code));
  }

  private Object evaluate(String code) {
    return ((WebView) pane.node().lookup("WebView")).getEngine().executeScript(code);
  }
}
