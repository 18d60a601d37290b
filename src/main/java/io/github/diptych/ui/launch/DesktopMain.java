package io.github.diptych.ui.launch;

import io.github.diptych.ui.editor.Fonts;
import io.github.diptych.ui.tour.TourApp;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.VaultOpening;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Starts the window, or the tour, and says what the machine lacks. */
public final class DesktopMain {
  private static final int DONE = 0;
  private static final int CANNOT_RUN = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Function<String, @Nullable String> environment;

  public DesktopMain(
      PrintStream out, PrintStream err, Function<String, @Nullable String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** The desktop until its window is closed; without a display the tour into a folder instead. */
  public int run(String... arguments) {
    var refused = refused(arguments);
    if (refused.isPresent()) {
      err.println(refused.get().inBoth());
      return CANNOT_RUN;
    }
    if (Displays.isThere(environment)) {
      Application.launch(DiptychApp.class, arguments);
      return DONE;
    }
    var folder = Path.of("target", "tour");
    err.println(Words.both("display.none", folder));
    return tour(folder);
  }

  /** The small window for one entry until it is closed; the exit code. */
  public int quick(Path vault) {
    var refused = refused(vault.toString());
    if (refused.isPresent() || !Displays.isThere(environment)) {
      err.println(refused.map(Sentence::inBoth).orElseGet(() -> Words.both("display.quick")));
      return CANNOT_RUN;
    }
    Application.launch(DiptychApp.class, "--" + DiptychApp.QUICK + "=" + vault);
    return DONE;
  }

  /** Why the vault that is asked for cannot be opened, before any window is. */
  private static Optional<Sentence> refused(String... arguments) {
    return Stream.of(arguments)
        .findFirst()
        .map(vault -> VaultOpening.of(Path.of(vault)))
        .filter(opening -> !(opening instanceof VaultOpening.Ready))
        .map(Sentences::of);
  }

  /** Plays the main job and saves a picture of each step; the exit code. */
  public int tour(Path folder) {
    if (!Displays.isThere(environment)) {
      Displays.doWithout();
    }
    var outcome = new CompletableFuture<TourApp.Outcome>();
    Platform.startup(
        () -> {
          if (Fonts.ofThisSystem().chineseFamily().isEmpty()) {
            err.println(Words.both("font.none"));
          }
          Platform.setImplicitExit(false);
          var _ =
              new TourApp(folder, Clock.system(ZoneId.systemDefault()))
                  .play(new Stage())
                  .whenComplete(
                      (played, fault) ->
                          outcome.complete(
                              played == null
                                  ? new TourApp.Outcome.Stopped(String.valueOf(fault))
                                  : played));
        });
    try {
      return said(outcome.get(), folder);
    } catch (ExecutionException | InterruptedException stopped) {
      err.println(Words.both("tour.failed", folder, String.valueOf(stopped.getMessage())));
      return CANNOT_RUN;
    } finally {
      Platform.exit();
    }
  }

  private int said(TourApp.Outcome outcome, Path folder) {
    return switch (outcome) {
      case TourApp.Outcome.Played(int pictures) -> {
        out.println(Words.both("tour.done", pictures, folder));
        yield DONE;
      }
      case TourApp.Outcome.Stopped(String why) -> {
        err.println(Words.both("tour.failed", folder, why));
        yield CANNOT_RUN;
      }
    };
  }
}
