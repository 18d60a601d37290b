package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.theme.UiFont;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is started on a vault that it has open already. */
@FxTest
class HeldVaultTest {
  private static final String NOW = "2024-05-21T10:38";

  @TempDir private Path folder;

  @Test
  void the_second_start_shows_the_first_and_opens_nothing() throws Exception {
    var vault = TestVault.in(folder).note("a.md", "one\n");
    Path settings = folder.resolve("settings");
    try (var first = DiptychWindow.on(vault.root(), settings, NOW);
        var wiring =
            Wiring.of(
                settings,
                settings.resolve("cache"),
                settings.resolve("state"),
                Secrets.inMemory(),
                Clock.systemUTC())) {
      var second = Fx.get(() -> desktop(wiring));

      Fx.get(() -> second.open(vault.root())).get(60, TimeUnit.SECONDS);

      assertThat(Fx.get(second::window)).isEmpty();
      first.isTold("is open in this window");
    }
  }

  @Test
  void what_was_left_can_be_opened_again() {
    var vault = TestVault.in(folder).note("a.md", "one\n");
    var other = TestVault.in(folder.resolve("other")).note("b.md", "two\n");
    Path settings = folder.resolve("settings");
    DiptychWindow.on(vault.root(), settings, NOW).leaves();

    try (var again = DiptychWindow.on(vault.root(), settings, NOW)) {
      again.switchesTo(other.root()).switchesTo(vault.root()).opens("a.md").awaitText("one");
    }
  }

  private static Desktop desktop(Wiring wiring) {
    var themes =
        new Themes(new SimpleObjectProperty<>(ColorScheme.LIGHT), new UiFont(Optional.empty()));
    return new Desktop(wiring, new Stage(), themes, Words.of(Speech.ENGLISH), address -> {});
  }
}
