package io.github.diptych.ui.launch;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.settings.CacheFolder;
import io.github.diptych.settings.ConfigFolder;
import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.StateFolder;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.Desktop;
import io.github.diptych.ui.QuickProgram;
import io.github.diptych.ui.Wiring;
import io.github.diptych.ui.editor.Fonts;
import io.github.diptych.ui.quick.Tray;
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
  /** Names the vault that only an entry is to be written in. */
  static final String QUICK = "quick";

  private @Nullable Wiring wiring;
  private @Nullable Tray tray;

  @Override
  public void start(Stage stage) {
    var made =
        Wiring.of(
            ConfigFolder.ofThisMachine(),
            CacheFolder.ofThisMachine(),
            StateFolder.ofThisMachine(),
            Secrets.ofThisMachine(),
            Clock.system(ZoneId.systemDefault()));
    wiring = made;
    var themes =
        new Themes(
            Platform.getPreferences().colorSchemeProperty(),
            new UiFont(Fonts.ofThisSystem().chineseFamily()));
    var words = Words.of(speech(made.machine().language()));
    var quick = getParameters().getNamed().get(QUICK);
    if (quick != null) {
      startQuick(new QuickProgram(made, stage, themes, words), Path.of(quick), made.lanes());
      return;
    }
    var desktop =
        new Desktop(made, stage, themes, words, address -> getHostServices().showDocument(address));
    var icon = new Tray(words, new TrayCommands(desktop));
    tray = icon;
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> desktop.fault(fault));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> Platform.runLater(() -> desktop.fault(fault)));
    var given = getParameters().getUnnamed().stream().findFirst().map(Path::of);
    var last = Optional.ofNullable(made.machine().lastVault()).map(Path::of);
    made.lanes()
        .mind(
            desktop
                .openFirst(given, last, DocumentsFolder.ofThisUser().resolve("diptych-sample"))
                .thenRun(() -> endWithoutWindow(desktop))
                // Writing comes first, and two toolkits are not to start at once.
                .thenCompose(opened -> made.lanes().pictures().run(icon::show)));
  }

  /** Nothing but the small window for an entry. */
  private static void startQuick(QuickProgram program, Path vault, Lanes lanes) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> program.fault(fault));
    lanes.mind(
        program
            .open(vault)
            .thenRun(
                () -> {
                  if (program.window().isEmpty()) {
                    Platform.exit();
                  }
                }));
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
    if (tray != null) {
      tray.remove();
    }
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
