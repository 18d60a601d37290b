package io.github.diptych.ui.launch;

import io.github.diptych.settings.ConfigFolder;
import io.github.diptych.settings.MachineSettings;
import io.github.diptych.ui.Desktop;
import io.github.diptych.ui.Wiring;
import io.github.diptych.ui.editor.Fonts;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.theme.UiFont;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop program as JavaFX starts and ends it. */
public final class DiptychApp extends Application {
  private @Nullable Wiring wiring;

  @Override
  public void start(Stage stage) {
    var made = Wiring.of(ConfigFolder.ofThisMachine(), Clock.system(ZoneId.systemDefault()));
    wiring = made;
    var themes =
        new Themes(
            Platform.getPreferences().colorSchemeProperty(),
            new UiFont(Fonts.ofThisSystem().chineseFamily()));
    var desktop =
        new Desktop(
            made,
            stage,
            themes,
            Words.of(speech(made.machine().language())),
            address -> getHostServices().showDocument(address));
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> desktop.fault(fault));
    var given = getParameters().getUnnamed().stream().findFirst().map(Path::of);
    var last = Optional.ofNullable(made.machine().lastVault()).map(Path::of);
    made.lanes()
        .mind(
            desktop
                .openFirst(given, last, DocumentsFolder.ofThisUser().resolve("diptych-sample"))
                .thenRun(() -> endWithoutWindow(desktop)));
  }

  /** Nothing could be opened, and why was said: there is no window whose closing would end this. */
  private static void endWithoutWindow(Desktop desktop) {
    if (desktop.window().isEmpty()) {
      Platform.exit();
    }
  }

  /** The last window is closed: what is on its way to the disk gets there. */
  @Override
  public void stop() {
    if (wiring != null) {
      wiring.close();
    }
  }

  private static Speech speech(MachineSettings.InterfaceLanguage language) {
    return switch (language) {
      case SYSTEM -> Speech.of(Locale.getDefault());
      case ZH -> Speech.CHINESE;
      case EN -> Speech.ENGLISH;
    };
  }
}
