package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.workspace.ReadLanguages;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diary that its owner writes in one language: nothing in the window speaks of a second. */
@FxTest
class OneLanguageTest {
  private static final String DIARY =
      "### 2024.05.20 Mon\n\nRain. -**2024.05.20 08:12**\n\n---\n\nSun. -**2024.05.20 15:00**\n";

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault =
        TestVault.in(folder)
            .note(".diptych/vault.json", "{\"version\": 1, \"languages\": [\"en\"]}\n")
            .note("README.md", DIARY);
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.sees("Sun.");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void nothing_is_untranslated() {
    Fx.await(
        "two entries",
        () ->
            window.open().parts().status().entriesProperty().get().stream()
                .anyMatch(is -> is.all() == 2 && is.untranslated() == 0));
    assertThat(window.open().actions().find("past.untranslated")).isEmpty();
    window.fires("past.timeline");
    Fx.await("the timeline", () -> window.open().parts().sheets().isDisplay());
    assertThat(Fx.get(() -> window.stage().getScene().getRoot().lookupAll(".past .segment")))
        .hasSize(5)
        .noneMatch(page -> "Untranslated".equals(((ToggleButton) page).getText()));
  }

  @Test
  void an_entry_is_written_in_one_panel() {
    window.fires("layout.pair").fires("entry.new");
    Fx.await("a panel for it", () -> panel(0).isFocused() && panel(0).text().isEmpty());
    window.types("Stars.").presses(F4).types(" Cold.").presses(ENTER, SHORTCUT);

    Fx.await(
        "the entry",
        () -> window.text().equals(DIARY + "\n---\n\nStars. Cold. -**2024.05.20 21:05**\n"));
    assertThat(Fx.get(() -> panel(1).node().getParent().getParent().isVisible())).isFalse();
  }

  @Test
  void whoever_read_the_second_language_elsewhere_reads_all_of_it_here() {
    Fx.run(() -> window.open().parts().reading().languagesProperty().set(ReadLanguages.SECOND));
    window.fires("layout.read").sees("Rain.").sees("Sun.");

    for (String choice : List.of("read.first", "read.second", "read.columns")) {
      assertThat(window.open().actions().find(choice).orElseThrow().enabled().get()).isFalse();
    }
  }

  private EditorPane panel(int index) {
    return window.open().pair().editors().get(index);
  }
}
