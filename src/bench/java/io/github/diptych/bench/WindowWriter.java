package io.github.diptych.bench;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.ui.Desktop;
import io.github.diptych.ui.VaultWindow;
import io.github.diptych.ui.Wiring;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.theme.UiFont;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Previews;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/** The program's own window: editor, sidebar, preview, and all that follows a change. */
final class WindowWriter implements Writer {
  static final double WIDTH = 1440;
  static final double HEIGHT = 900;

  private final Wiring wiring;
  private final VaultWindow window;

  /**
   * @param configuration the folder of this machine's settings
   */
  WindowWriter(Path vault, Path configuration, String note) throws Exception {
    wiring =
        Wiring.of(
            configuration,
            configuration.resolve("cache"),
            configuration.resolve("state"),
            Secrets.inMemory(),
            Clock.systemDefaultZone());
    var stage = Toolkit.ask(Stage::new);
    var desktop =
        Toolkit.ask(
            () ->
                new Desktop(
                    wiring,
                    stage,
                    new Themes(
                        new SimpleObjectProperty<>(ColorScheme.LIGHT),
                        new UiFont(Optional.empty())),
                    Words.of(Speech.ENGLISH),
                    address -> {}));
    Toolkit.ask(() -> desktop.open(vault)).get(60, TimeUnit.SECONDS);
    window = desktop.window().orElseThrow();
    Toolkit.run(
        () -> {
          // The screen in memory is smaller, and so would be the window.
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
        });
    Toolkit.ask(() -> window.open(VaultPath.of(note))).get(60, TimeUnit.SECONDS);
  }

  VaultWindow window() {
    return window;
  }

  @Override
  public void type(int offset, String words) {
    if (window.note().caret() != offset) {
      window.note().caretTo(offset);
    }
    window.parts().editor().insert(words);
  }

  @Override
  public void goTo(int offset) {
    window.note().goTo(offset);
  }

  @Override
  public Previews previews() {
    return window.workspace().previews();
  }

  @Override
  public PreviewPane pane() {
    return window.parts().preview();
  }

  @Override
  public boolean isReady() {
    return window.note().preview().isPresent() && pane().isUpToDate();
  }

  @Override
  public void close() {
    wiring.close();
  }
}
