package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.workspace.picture.Made;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notes that try to run a script, to reach a machine or to read a file. A canary waits on loopback:
 * nothing may reach it. Each is tried twice, through the renderer, and as if the sanitiser had let
 * all of it pass, so that the page has to hold alone.
 */
@FxTest
class HostilePageTest {
  private static final String SOURCE = "/hostile/vectors.txt";

  @TempDir Path folder;
  private final PreviewPane pane = Fx.get(DrawingTest::pane);
  private final List<String> links = new ArrayList<>();
  private final Canary canary = new Canary();

  @BeforeEach
  void open_a_window() throws IOException {
    Files.write(folder.resolve("secret.png"), Made.picture("png", 7, 7));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.onLink(links::add));
  }

  @AfterEach
  void stop_the_canary() {
    canary.close();
  }

  /** One to a line; {@code \n} is a line end and {@code \t} a tab. */
  private static List<String> vectors() {
    try (var in = HostilePageTest.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("== "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void no_note_runs_a_script_or_asks_anybody() {
    var vectors = vectors();
    for (int i = 0; i < vectors.size(); i++) {
      // Pictures have their addresses as written: the policy has to stop them.
      show(new GithubRenderer().blocks(note(vectors.get(i), i)));
      provoke(20);

      holds(vectors.get(i));
      assertThat(text()).as(vectors.get(i)).contains("before");
      if (!takesAll(vectors.get(i))) {
        assertThat(text()).as(vectors.get(i)).contains("after");
      }
    }
    provoke(300);
    holds("one of them, later");
  }

  @Test
  void html_that_no_sanitiser_saw_runs_no_script_and_asks_nobody() {
    var vectors = vectors();
    for (int i = 0; i < vectors.size(); i++) {
      show(blocks("<p>before</p>", unfolded(vectors.get(i), i), "<p>after</p>"));
      provoke(20);

      holds(vectors.get(i));
      assertThat(text()).as(vectors.get(i)).contains("before", "after");
    }
    provoke(300);
    holds("one of them, later");
    show(blocks("<p>before</p>", "<p>the page is alive</p>", "<p>after</p>"));
    assertThat(text()).contains("before", "the page is alive", "after");
  }

  private String note(String vector, int number) {
    return vector.startsWith("---")
        ? unfolded(vector, number) + "\n\nbefore\n\nafter\n"
        : "before\n\n" + unfolded(vector, number) + "\n\nafter\n";
  }

  /** What a comment or the like takes in, github.com does not show either. */
  private static boolean takesAll(String vector) {
    return vector.matches("<(?:!|\\?).*|.*<!--(?!.*-->).*");
  }

  @Test
  void there_are_enough_of_them_and_the_canary_would_sing() {
    assertThat(vectors().size()).isGreaterThan(100);
    show(blocks("<p>here</p>"));
    Fx.run(() -> new WebView().getEngine().load(beacon(0)));
    Fx.await("the canary hears a request", () -> !canary.requests().isEmpty());
  }

  /** What a reader does, all at once, to every element. */
  private void provoke(int milliseconds) {
    script(
        """
        [...document.querySelectorAll('#page *')].slice(0, 2000).forEach(element => {
          if (element.focus) { element.focus(); }
          ['mouseover', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'submit'].forEach(
            name => element.dispatchEvent(
              new MouseEvent(name, {bubbles: true, cancelable: true, button: 0})));
        });
        """);
    script("window.settled = 0; setTimeout(() => { window.settled = 1 }, " + milliseconds + ")");
    Fx.await("the page's timer", () -> Integer.valueOf(1).equals(evaluate("window.settled")));
  }

  private void holds(String vector) {
    assertThat(canary.requests()).as("requests at the canary after %s", vector).isEmpty();
    assertThat(script("typeof window.ran")).as("a script of %s", vector).isEqualTo("undefined");
    assertThat(script("document.title")).as(vector).isEqualTo("");
    assertThat(script("[...document.images].filter(image => image.naturalWidth === 7).length"))
        .as("pictures from files by %s", vector)
        .isEqualTo(0);
    assertThat(script("typeof patch")).as("the page after %s", vector).isEqualTo("function");
  }

  private String unfolded(String vector, int number) {
    String beacon = beacon(number);
    return vector
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("HOST", "127.0.0.1:" + canary.port())
        .replace("URL", beacon)
        .replace("RUN", "window.ran=1;document.title=1;fetch(&#39;" + beacon + "&#39;)")
        .replace("FILE", folder.resolve("secret.png").toUri().toString());
  }

  private String beacon(int number) {
    return "http://127.0.0.1:" + canary.port() + "/beacon/" + number;
  }

  private void show(List<RenderedBlock> blocks) {
    Fx.run(() -> pane.show(blocks, false));
    Fx.await("the page shows the blocks", pane::isUpToDate);
  }

  private static List<RenderedBlock> blocks(String... htmls) {
    return Arrays.stream(htmls).map(html -> new RenderedBlock(new Span(0, 0), html)).toList();
  }

  private String text() {
    return Fx.get(pane::text);
  }

  private Object script(String code) {
    return Fx.get(() -> evaluate(code));
  }

  private Object evaluate(String code) {
    return ((WebView) pane.node().lookup("WebView")).getEngine().executeScript(code);
  }
}
