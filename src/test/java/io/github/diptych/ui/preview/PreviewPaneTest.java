package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.concurrent.Worker;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FxTest
class PreviewPaneTest {
  private final PreviewPane pane = Fx.get(DrawingTest::pane);
  private final List<String> links = new ArrayList<>();
  private final List<Clicked> clicks = new ArrayList<>();
  private final Canary canary = new Canary();

  @BeforeEach
  void open_a_window() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(
        () -> {
          pane.onLink(links::add);
          pane.reading().onClick(clicks::add);
        });
  }

  @AfterEach
  void stop_the_canary() {
    canary.close();
  }

  @Test
  void the_blocks_of_a_note_are_shown() {
    show("<h1>双页</h1>", "<p>“one” &amp; \\ two</p>");

    assertThat(script("document.getElementById('page').innerText"))
        .isEqualTo("双页\n\n“one” & \\ two");
  }

  @Test
  void a_patch_leaves_the_other_blocks_the_scroll_and_the_selection_alone() {
    String tall = "<p style='height:900px'>tall</p>";
    show(tall, "<p>second</p>", "<p id=mark>third</p>", tall);
    script("document.getElementById('mark').marked = true");
    script("getSelection().selectAllChildren(document.getElementById('mark'))");
    script("scrollTo(0, 700)");

    show(tall, "<p>second, longer</p>", "<p id=mark>third</p>", tall);

    assertThat(script("document.getElementById('mark').marked")).isEqualTo(true);
    assertThat(script("getSelection().toString()")).isEqualTo("third");
    assertThat(script("scrollY")).isEqualTo(700);
    assertThat(script("document.querySelectorAll('.b')[1].textContent"))
        .isEqualTo("second, longer");
  }

  @Test
  void what_is_read_stays_where_it_is_when_a_block_above_it_grows() {
    String tall = "<p style='height:900px'>tall</p>";
    show("<p>above</p>", "<p id=read style='height:500px'>read</p>", tall, tall);
    script("document.getElementById('read').scrollIntoView()");
    Object before = script("document.getElementById('read').getBoundingClientRect().top");

    show(
        "<p style='height:400px'>above</p>",
        "<p id=read style='height:500px'>read</p>",
        tall,
        tall);

    assertThat(script("document.getElementById('read').getBoundingClientRect().top"))
        .isEqualTo(before);
  }

  @Test
  void a_clicked_link_goes_to_the_owner_and_nowhere_else() {
    show("<p><a href='note%20b.md#x'><b>the other note</b></a></p>");

    script("document.querySelector('a b').click()");

    assertThat(links).containsExactly("note%20b.md#x");
    assertThat(clicks).isEmpty();
    assertThat(script("document.querySelectorAll('.b').length")).isEqualTo(1);
  }

  @Test
  void a_link_to_a_heading_scrolls_there() {
    show(
        "<p><a href='#%E4%BB%8A%E5%A4%A9'>go</a></p>",
        "<p style='height:2000px'>tall</p>",
        "<h2 id='user-content-今天'>今天</h2>",
        "<p style='height:2000px'>tall</p>");

    script("document.querySelector('a').click()");

    assertThat(links).isEmpty();
    assertThat(((Number) script("scrollY")).intValue()).isGreaterThan(1900);
  }

  @Test
  void a_source_offset_scrolls_into_view() {
    String tall = "<p style='height:1000px'>tall</p>";
    show(tall, tall, tall, tall);

    Fx.run(() -> pane.scrollTo(20));

    int y = ((Number) script("scrollY")).intValue();
    int top = ((Number) script("document.querySelectorAll('.b')[2].offsetTop")).intValue();
    assertThat(y).isBetween(top - 400, top);
  }

  @Test
  void an_emoji_and_a_rare_character_stay_in_the_text() {
    show("<p>好😀。<code>𠀀</code>吗？</p>");

    assertThat(script("document.querySelector('.b').textContent")).isEqualTo("好😀。𠀀吗？");
  }

  @Test
  void dark_is_dark() {
    show("<p>night</p>");
    Fx.run(() -> pane.show(blocks("<p>night</p>"), true));
    Fx.await("the page shows it", pane::isUpToDate);

    assertThat(script("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(13, 17, 23)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>fetch('URL')</script>",
        "<img src='URL/a.png'>",
        "<img src=x onerror=\"location.href='URL'\">",
        "<svg onload=\"fetch('URL')\"></svg>",
        "<svg><image href='URL'/></svg>",
        "<meta http-equiv=refresh content='0;url=URL'>",
        "<iframe src='URL'></iframe>",
        "<object data='URL'></object>",
        "<embed src='URL'>",
        "<link rel=stylesheet href='URL'>",
        "<link rel=prefetch href='URL'>",
        "<style>@import 'URL'; body{background:url(URL)}</style>",
        "<p style=\"background:url('URL')\">x</p>",
        "<video src='URL' poster='URL' autoplay></video>",
        "<audio src='URL' autoplay></audio>",
        "<form action='URL'><input type=submit autofocus></form>",
        "<input type=image src='URL'>",
        "<base href='URL'><img src=a.png>",
        "<details open ontoggle=\"location='URL'\"><summary>x</summary></details>",
        "<template><img src='URL'></template>",
        "<a href='javascript:location.assign(\"URL\")' id=c>x</a>"
      })
  void hostile_content_asks_the_network_for_nothing(String html) {
    show("<p>before</p>", html.replace("URL", beacon()));
    script("document.querySelectorAll('#c').forEach(element => element.click())");

    settle();

    assertThat(canary.requests()).isEmpty();
    assertThat(script("document.querySelector('.b').textContent")).isEqualTo("before");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open('URL')",
        "const f = document.createElement('form'); f.action = 'URL';"
            + "document.body.append(f); f.submit()",
        "location = 'data:text/html,away'",
        "location = 'file:///etc/passwd'",
        "location.reload()",
        "history.back()"
      })
  void no_other_page_is_asked_for(String attempt) {
    show("<p>here</p>");
    script(attempt.replace("URL", beacon()));

    settle();

    assertThat(canary.requests()).isEmpty();
    assertThat(script("document.querySelector('.b').textContent")).isEqualTo("here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location = 'URL'",
        "const m = document.createElement('meta'); m.httpEquiv = 'refresh';"
            + "m.content = '0;url=URL'; document.head.append(m)"
      })
  void a_navigation_that_the_page_began_is_cancelled(String attempt) {
    show("<p>here</p>");
    script("window.same = true");

    script(attempt.replace("URL", beacon()));

    Fx.await("it is cancelled", () -> loadState() == Worker.State.CANCELLED);
    assertThat(script("window.same")).isEqualTo(true);
    show("<p>here</p>", "<p>and alive</p>");
  }

  @Test
  void a_page_that_was_left_all_the_same_comes_back() {
    show("<p>here</p>");

    script("location = 'about:blank'");

    Fx.await("the shell is loaded anew", () -> evaluate("typeof patch").equals("function"));
    show("<p>here</p>");
  }

  private String beacon() {
    return "http://127.0.0.1:" + canary.port() + "/beacon";
  }

  private Worker.State loadState() {
    return view().getEngine().getLoadWorker().getState();
  }

  /** Lets the page do what it set out to do: a timer of its own comes round behind the rest. */
  private void settle() {
    script("window.settled = 0; setTimeout(() => { window.settled = 1 }, 150)");
    Fx.await("the page's timer", () -> Integer.valueOf(1).equals(evaluate("window.settled")));
  }

  private void show(String... htmls) {
    Fx.run(() -> pane.show(blocks(htmls), false));
    Fx.await(
        "the page shows the blocks",
        () ->
            pane.isUpToDate()
                && evaluate("typeof patch").equals("function")
                && Integer.valueOf(htmls.length)
                    .equals(evaluate("document.querySelectorAll('.b').length")));
  }

  private static List<RenderedBlock> blocks(String... htmls) {
    var blocks = new ArrayList<RenderedBlock>();
    for (String html : htmls) {
      int start = blocks.size() * 10;
      blocks.add(new RenderedBlock(new Span(start, start + 9), html));
    }
    return blocks;
  }

  private Object script(String code) {
    return Fx.get(() -> evaluate(code));
  }

  private Object evaluate(String code) {
    return view().getEngine().executeScript(code);
  }

  private WebView view() {
    return (WebView) pane.node().lookup("WebView");
  }
}
