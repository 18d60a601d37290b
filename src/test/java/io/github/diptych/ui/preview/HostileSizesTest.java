package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.PageLimits;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that keep a browser busy for many seconds when they get into a page as they are. */
@FxTest
class HostileSizesTest {
  /** Far more than a frame, for machines that have other work; without limits it is 10 to 60 s. */
  private static final long BEARABLE_MILLISECONDS = 4_000;

  private final PreviewPane pane = Fx.get(DrawingTest::pane);

  @ParameterizedTest
  @CsvSource({
    "'<div>','</div>',100000",
    "'<b>x','</b>',100000",
    "'<table><tr><td>','</td></tr></table>',5000",
    "'<tr><td colspan=\"1000\" rowspan=\"65000\">a</td></tr>','',200",
    "'<tr><td rowspan=\"1000\">a</td></tr>','',200",
    "'<tr><td>a</td><td>b</td></tr>','',100000",
    "'\u0301','',200000",
    "'a<br>','',100000"
  })
  void the_window_stays_alive(String open, String close, int times) {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    show("<p>before</p>");
    String html = "<table>" + open.repeat(times) + "x" + close.repeat(times) + "</table>";
    var block = new RenderedBlock(new Span(0, 3), PageLimits.within(html, () -> "abc"));

    long start = System.nanoTime();
    Fx.run(() -> pane.show(List.of(block), false));
    Fx.await("the page shows it", pane::isUpToDate);
    Fx.get(() -> pane.node().snapshot(null, null));
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    assertThat(milliseconds).isLessThan(BEARABLE_MILLISECONDS);
  }

  private void show(String html) {
    Fx.run(() -> pane.show(List.of(new RenderedBlock(new Span(0, 0), html)), false));
    Fx.await("the page shows the blocks", pane::isUpToDate);
  }
}
