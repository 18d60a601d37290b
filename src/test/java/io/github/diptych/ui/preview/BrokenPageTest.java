package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.List;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;

/** A page that does not do what it is asked: another one takes its place. */
@FxTest
class BrokenPageTest {
  @Test
  void a_page_whose_script_fails_is_made_anew() {
    var page = PagePane.open().shows(10, "<p>one</p>");
    var before = Fx.get(() -> view(page));
    Fx.run(() -> before.getEngine().executeScript("window.patch = () => { throw new Error() }"));

    page.shows(10, "<p>one</p>", "<p>two</p>");

    Fx.await("the words", () -> page.pane.text().contains("two"));
    assertThat(Fx.get(() -> view(page))).isNotSameAs(before);
  }

  @Test
  void a_page_that_does_not_load_is_loaded_again() {
    var page = PagePane.open();
    Fx.run(() -> page.pane.show(List.of(), false));
    Fx.await("a browser", () -> view(page) != null);
    Fx.run(() -> view(page).getEngine().load("http://127.0.0.1:1/"));

    page.shows(10, "<p>one</p>");

    Fx.await("the words", () -> page.pane.text().contains("one"));
  }

  private static WebView view(PagePane page) {
    return (WebView) page.pane.node().lookup(".web-view");
  }
}
