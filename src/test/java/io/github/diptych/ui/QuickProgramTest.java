package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.theme.UiFont;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diptych quick}: the small window with no other beside it. */
@FxTest
class QuickProgramTest {
  private static final String NOTE = "diary/2024/2024-05.md";

  @TempDir private Path folder;
  private TestVault vault;
  private Wiring wiring;
  private Stage stage;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    var clock = Clock.fixed(Instant.parse("2024-05-20T21:05:00Z"), ZoneOffset.UTC);
    stage = Fx.get(Stage::new);
    wiring =
        Wiring.of(
            folder.resolve("settings"),
            folder.resolve("cache"),
            folder.resolve("state"),
            Secrets.inMemory(),
            clock);
    var program =
        Fx.get(
            () -> {
              var themes =
                  new Themes(
                      new SimpleObjectProperty<>(ColorScheme.DARK), new UiFont(Optional.empty()));
              return new QuickProgram(wiring, stage, themes, Words.of(Speech.CHINESE));
            });
    var _ = Fx.get(() -> program.open(vault.root()));
    Fx.await(
        "the keyboard in the first panel",
        () ->
            program
                .window()
                .filter(window -> window.pair().editors().getFirst().isFocused())
                .isPresent());
  }

  @AfterEach
  void close() {
    Fx.run(stage::hide);
    wiring.close();
  }

  @Test
  void an_entry_is_written_and_the_window_gone() {
    Fx.type("雨停了。");
    Fx.press(ENTER, SHORTCUT);
    Fx.type("It stopped.");
    Fx.press(ENTER, SHORTCUT);

    Fx.await("no window", () -> !stage.isShowing());
    assertThat(vault.text(NOTE))
        .isEqualTo(
            "# 2024-05\n\n### 2024.05.20 Mon\n\n雨停了。 -**2024.05.20 21:05**\n\n---\n\n"
                + "It stopped. -**2024.05.20 21:05**\n");
  }

  @Test
  void nothing_written_leaves_an_empty_vault_empty() {
    Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));

    Fx.await("no window", () -> !stage.isShowing());
    assertThat(vault.everything()).isEmpty();
  }
}
