package io.github.diptych.ui.tour;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.ui.Desktop;
import io.github.diptych.ui.VaultWindow;
import io.github.diptych.ui.Wiring;
import io.github.diptych.ui.editor.Fonts;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.theme.UiFont;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NewVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the window on a fresh copy of the sample and plays the tour in it. */
public final class TourApp {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Path folder;
  private final Clock clock;

  /**
   * @param folder for the pictures; the vault that is played in is made beside them, and an earlier
   *     tour's is written over
   */
  public TourApp(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** How it went. */
  public sealed interface Outcome {
    record Played(int pictures) implements Outcome {}

    record Stopped(String why) implements Outcome {}
  }

  /** Plays it in that stage; called on the UI thread. Completes on the tour's thread. */
  public CompletableFuture<Outcome> play(Stage stage) {
    var played = new CompletableFuture<Outcome>();
    var wiring =
        Wiring.of(
            folder.resolve("settings"),
            folder.resolve("cache"),
            folder.resolve("state"),
            Secrets.inMemory(),
            clock);
    var themes =
        new Themes(
            new SimpleObjectProperty<>(ColorScheme.LIGHT),
            new UiFont(Fonts.ofThisSystem().chineseFamily()));
    var desktop = new Desktop(wiring, stage, themes, Words.in(Locale.ENGLISH), address -> {});
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    wiring
        .lanes()
        .mind(
            wiring
                .lanes()
                .workTree()
                .submit(this::freshVault)
                .thenComposeAsync(desktop::open, wiring.lanes().home())
                .whenComplete((opened, fault) -> played(wiring, desktop, fault, played)));
    return played;
  }

  private void played(
      Wiring wiring,
      Desktop desktop,
      @Nullable Throwable fault,
      CompletableFuture<Outcome> played) {
    wiring
        .lanes()
        .threads("tour")
        .newThread(
            () -> {
              played.complete(
                  fault == null
                      ? played(desktop.window().orElseThrow())
                      : new Outcome.Stopped(String.valueOf(fault)));
              wiring.close();
            })
        .start();
  }

  private Outcome played(VaultWindow window) {
    try {
      return new Outcome.Played(new Tour(window, folder).play());
    } catch (TourFault fault) {
      return new Outcome.Stopped(String.valueOf(fault.getMessage()));
    }
  }

  private Path freshVault() throws IOException {
    var parent = Files.createTempDirectory(Files.createDirectories(folder), "vault-");
    var made = new NewVault().sample(parent.resolve("two-skies"));
    return switch (made) {
      case NewVault.Outcome.Created created -> created.vault();
      case NewVault.Outcome.Refused refused -> throw new IOException(String.valueOf(refused));
    };
  }
}
