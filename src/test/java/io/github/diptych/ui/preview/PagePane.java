package io.github.diptych.ui.preview;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;

/** A preview in a window of 1000 by 700, and the reader who sits before it. */
final class PagePane {
  final PreviewPane pane = Fx.get(DrawingTest::pane);

  static PagePane open() {
    var page = new PagePane();
    Fx.show(Fx.get(() -> new StackPane(page.pane.node())));
    return page;
  }

  Reading reading() {
    return pane.reading();
  }

  Matches finds(String words) {
    return told(found -> pane.search().find(words, found));
  }

  Matches findsAgain(String words) {
    return told(found -> pane.search().findAgain(words, found));
  }

  Matches steps(int by) {
    return Fx.get(() -> pane.search().step(by));
  }

  private static Matches told(Consumer<Consumer<Matches>> search) {
    var told = new CompletableFuture<Matches>();
    Fx.run(() -> search.accept(told::complete));
    return told.orTimeout(60, TimeUnit.SECONDS).join();
  }

  /** Shows blocks that follow one another in the source, {@code length} units each. */
  PagePane shows(int length, String... htmls) {
    var blocks = new ArrayList<RenderedBlock>();
    for (String html : htmls) {
      int start = blocks.size() * length;
      blocks.add(new RenderedBlock(new Span(start, start + length - 1), html));
    }
    return shows(blocks);
  }

  PagePane shows(List<RenderedBlock> blocks) {
    Fx.run(() -> pane.show(blocks, false));
    Fx.await("the page", pane::isUpToDate);
    return this;
  }

  /** Presses and releases the mouse in the middle of an element, that many times in a row. */
  void clicks(String selector, int times) {
    double x = number(box(selector) + ".left + 8");
    double y = number(box(selector) + ".top + " + box(selector) + ".height / 2");
    for (int count = 1; count <= times; count++) {
      int clicks = count;
      Fx.run(
          () -> {
            mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks);
            mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks);
            mouse(MouseEvent.MOUSE_CLICKED, x, y, clicks);
          });
    }
  }

  void points(String selector) {
    double x = number(box(selector) + ".left + 5");
    double y = number(box(selector) + ".top + 5");
    Fx.run(() -> mouse(MouseEvent.MOUSE_MOVED, x, y, 0));
  }

  /** Scrolls as a reader does, and waits until the page has told of it. */
  void scrolls(double y) {
    script(
        "window.told = false; addEventListener('scroll', () => { told = true }, {once: true});"
            + ("scrollTo(0, " + y + ")"));
    Fx.await("the scroll", () -> Boolean.TRUE.equals(evaluate("told")));
  }

  private static String box(String selector) {
    return "document.querySelector(\"" + selector + "\").getBoundingClientRect()";
  }

  private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    var button = clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY;
    Event.fireEvent(
        view(),
        new MouseEvent(
            type, x, y, x, y, button, clicks, false, false, false, false, down, false, false, true,
            false, true, null));
  }

  Object script(String code) {
    return Fx.get(() -> evaluate(code));
  }

  double number(String code) {
    return ((Number) script(code)).doubleValue();
  }

  Object evaluate(String code) {
    return view().getEngine().executeScript(code);
  }

  WebView view() {
    return (WebView) pane.node().lookup("WebView");
  }
}
