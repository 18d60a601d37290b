package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window around the note: sidebar, layouts, look, and other vaults. */
@FxTest
class WindowTest {
  private static final String NOTE = "diary/2024/2024-05.md";
  private static final String WRITTEN =
      """
      # 2024-05

      ### 2024.05.04 Sat

      海边的风很大。 -**2024.05.04 18:20**

      ---

      A strong wind by the sea. -**2024.05.04 18:31**

      ---

      ### 2024.05.20 Mon

      山上有雾。 -**2024.05.20 08:12**
      """;

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault = TestVault.in(folder).note(NOTE, WRITTEN).note("notes/list.md", "# List\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void the_diary_is_open_at_its_end_and_takes_the_first_key() {
    assertThat(window.note()).isEqualTo(NOTE);

    window.types("x");

    assertThat(window.text()).isEqualTo(WRITTEN + "x");
  }

  @Test
  void a_day_in_the_calendar_opens_what_was_written_on_it() {
    window.opens("notes/list.md");

    Fx.run(() -> window.open().parts().calendar().pick(LocalDate.of(2024, 5, 4)));

    Fx.await("the diary", () -> window.note().equals(NOTE));
    Fx.await("its entry", () -> window.caret() == WRITTEN.indexOf("海边"));
  }

  @Test
  void the_calendar_is_at_the_day_of_the_caret() {
    window.putsCaretAt(WRITTEN.indexOf("strong"));

    Fx.await(
        "4 May",
        () ->
            window
                .open()
                .parts()
                .calendar()
                .selectedProperty()
                .get()
                .equals(Optional.of(LocalDate.of(2024, 5, 4))));
  }

  @Test
  void the_status_bar_counts_the_entries_of_the_diary() {
    Fx.await(
        "2 entries, 1 untranslated",
        () ->
            window
                .open()
                .parts()
                .status()
                .entriesProperty()
                .get()
                .filter(is -> is.all() == 2 && is.untranslated() == 1)
                .isPresent());
  }

  @Test
  void a_layout_leaves_out_the_other_pane_and_is_kept() {
    window.presses(DIGIT1, SHORTCUT);
    assertThat(isInWindow(".diptych-editor")).isTrue();
    assertThat(isInWindow(".diptych-preview")).isFalse();

    window.presses(DIGIT3, SHORTCUT);
    assertThat(isInWindow(".diptych-editor")).isFalse();
    assertThat(isInWindow(".diptych-preview")).isTrue();

    window.closes().awaitClosed();
    Fx.await("READ in the settings", () -> kept().layout() == MachineSettings.Layout.READ);
  }

  @Test
  void the_dark_is_chosen_in_a_menu_and_kept() {
    window.fires("theme.dark");

    assertThat(Fx.get(() -> window.open().parts().theme().get())).isEqualTo(ThemeChoice.DARK);
    Fx.await("DARK in the settings", () -> kept().theme() == MachineSettings.Theme.DARK);
    window.fires("theme.light");
  }

  @Test
  void another_vault_takes_the_window_after_the_first_is_saved() {
    var other = TestVault.in(folder.resolve("second")).note("README.md", "# Second\n");
    window.types("x");

    window.switchesTo(other.root());

    assertThat(TestVault.in(folder).text(NOTE)).isEqualTo(WRITTEN + "x");
    assertThat(Fx.get(() -> window.stage().getTitle())).isEqualTo("vault – Diptych");
    window.opens("README.md").awaitText("# Second");
    assertThat(kept().recentVaults()).hasSize(2);
  }

  @Test
  void a_vault_that_cannot_be_opened_leaves_the_one_that_is() {
    window.switchesTo(folder.resolve("nowhere"));

    window.isTold("There is no folder").types("x");
    assertThat(window.text()).isEqualTo(WRITTEN + "x");
  }

  @Test
  void a_fault_that_nobody_expected_is_told_and_the_window_stays() {
    Fx.run(() -> window.desktop().fault(new IllegalStateException("a screw is loose")));

    window.isTold("This is a fault in Diptych: a screw is loose").types("x");
    assertThat(window.text()).isEqualTo(WRITTEN + "x");
  }

  @Test
  void a_layout_without_a_preview_comes_back_as_it_was() {
    window.presses(DIGIT1, SHORTCUT);
    window.types("Only words.");
    Fx.run(() -> window.open().parts().toolbar().layoutProperty().set(Layout.BOTH));

    window.sees("Only words.");
  }

  private boolean isInWindow(String styleClass) {
    return Fx.get(() -> window.stage().getScene().getRoot().lookup(styleClass) != null);
  }

  private MachineSettings kept() {
    return new MachineSettingsFile(folder.resolve("settings")).read().settings();
  }
}
