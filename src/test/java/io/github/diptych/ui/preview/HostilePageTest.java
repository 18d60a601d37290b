package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.workspace.picture.Made;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notes that try to run a script, to reach a machine or to read a file. A canary waits on loopback:
 * nothing may reach it. Each is tried twice, through the renderer, and as if the sanitiser had let
 * all of it pass, so that the page has to hold alone.
 */
@FxTest
class HostilePageTest {
  private static final String SOURCE = "/hostile/vectors.txt";

  @TempDir Path folder;
  private final PreviewPane pane = Fx.get(PreviewPane::new);
  private final List<String> links = new ArrayList<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final HttpServer canary;

  HostilePageTest() throws IOException {
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    canary.start();
  }

  @BeforeEach
  void open_a_window() throws IOException {
    Files.write(folder.resolve("secret.png"), Made.picture("png", 7, 7));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.onLink(links::add));
  }

  @AfterEach
  void stop_the_canary() {
    canary.stop(0);
  }

  /** One to a line; {@code \n} is a line end and {@code \t} a tab. */
  static Stream<String> vectors() {
    try (var in = HostilePageTest.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("== "))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void a_note_runs_nothing_and_asks_nobody(String vector) {
    String note = "before\n\n" + unfolded(vector) + "\n\nafter\n";
    if (vector.startsWith("---")) {
      note = unfolded(vector) + "\n\nbefore\n\nafter\n";
    }
    // Pictures have their addresses as written: the policy has to stop them.
    List<RenderedBlock> blocks = new GithubRenderer().blocks(note);

    show(blocks);
    provoke();

    holds();
    assertThat(text()).contains("before");
    // What a comment or the like takes in, github.com does not show either.
    boolean takesAll = vector.matches("<(?:!|\\?).*|.*<!--(?!.*-->).*");
    if (!takesAll) {
      assertThat(text()).contains("after");
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void html_that_no_sanitiser_saw_runs_nothing_and_asks_nobody(String vector) {
    show(blocks("<p>before</p>", unfolded(vector), "<p>after</p>"));
    provoke();

    holds();
    assertThat(text()).contains("before", "after");
    show(blocks("<p>before</p>", "<p>the page is alive</p>", "<p>after</p>"));
    assertThat(text()).contains("before", "the page is alive", "after");
  }

  @Test
  void there_are_enough_of_them_and_the_canary_would_sing() {
    assertThat(vectors().count()).isGreaterThan(100);
    show(blocks("<p>here</p>"));
    Fx.run(() -> new WebView().getEngine().load(beacon()));
    Fx.await("the canary hears a request", () -> !requests.isEmpty());
  }

  /** What a reader does, all at once, to every element. */
  private void provoke() {
    script(
        """
        [...document.querySelectorAll('#page *')].slice(0, 2000).forEach(element => {
          if (element.focus) { element.focus(); }
          ['mouseover', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'submit'].forEach(
            name => element.dispatchEvent(
              new MouseEvent(name, {bubbles: true, cancelable: true, button: 0})));
        });
        """);
    script("window.settled = 0; setTimeout(() => { window.settled = 1 }, 120)");
    Fx.await("the page's timer", () -> Integer.valueOf(1).equals(evaluate("window.settled")));
  }

  private void holds() {
    assertThat(requests).as("requests at the canary").isEmpty();
    assertThat(script("typeof window.ran")).as("a script ran").isEqualTo("undefined");
    assertThat(script("document.title")).isEqualTo("");
    assertThat(script("[...document.images].filter(image => image.naturalWidth === 7).length"))
        .as("pictures from files")
        .isEqualTo(0);
    assertThat(script("window.top === window && typeof patch")).isEqualTo("function");
  }

  private String unfolded(String vector) {
    return vector
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("HOST", "127.0.0.1:" + canary.getAddress().getPort())
        .replace("URL", beacon())
        .replace("RUN", "window.ran=1;document.title=1;fetch(&#39;" + beacon() + "&#39;)")
        .replace("FILE", folder.resolve("secret.png").toUri().toString());
  }

  private String beacon() {
    return "http://127.0.0.1:" + canary.getAddress().getPort() + "/beacon";
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
