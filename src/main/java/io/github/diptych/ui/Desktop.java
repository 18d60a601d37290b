package io.github.diptych.ui;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.sync.SelfSync;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NewVault;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.lookback.Lookback;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The program's one window and the vault that is open in it. On the UI thread. */
public final class Desktop implements Outside {
  private final Wiring wiring;
  private final Stage stage;
  private final Themes themes;
  private final Words words;
  private final Consumer<String> browser;
  private final ObjectProperty<ThemeChoice> theme;
  private final SettingsKeeper settings;
  private final SessionKeeper sessions;
  private Subscription following = Subscription.EMPTY;
  private @Nullable VaultWindow window;
  private @Nullable SelfSync selfSync;

  public Desktop(Wiring wiring, Stage stage, Themes themes, Words words, Consumer<String> browser) {
    this.wiring = wiring;
    this.stage = stage;
    this.themes = themes;
    this.words = words;
    this.browser = browser;
    this.settings = new SettingsKeeper(wiring);
    this.sessions = new SessionKeeper(wiring);
    this.theme = new SimpleObjectProperty<>(ThemeChoice.valueOf(wiring.machine().theme().name()));
    theme.subscribe(themes::choose);
    stage.setOnCloseRequest(this::closing);
    stage.focusedProperty().addListener((focus, before, now) -> focused(now));
    settings.place(stage);
    wiring.held().onAsked(this::asked);
  }

  /** The open vault's window. */
  public Optional<VaultWindow> window() {
    return Optional.ofNullable(window);
  }

  /** Opens a vault in the window; completes when its diary is shown, or the reason it is not. */
  public CompletableFuture<Void> open(Path folder) {
    return wiring
        .lanes()
        .workTree()
        .submit(() -> VaultOpening.of(folder))
        .thenComposeAsync(this::show, wiring.lanes().home());
  }

  private CompletableFuture<Void> show(VaultOpening opening) {
    return switch (opening) {
      case VaultOpening.Ready ready -> show(ready);
      case VaultOpening refused -> {
        tell(Sentences.of(refused).in(words));
        yield CompletableFuture.completedFuture(null);
      }
    };
  }

  private CompletableFuture<Void> show(VaultOpening.Ready ready) {
    Path root = ready.vault().root();
    return wiring
        .held()
        .take(root)
        .thenCompose(ours -> ours ? showHere(ready) : showElsewhere(root));
  }

  /** The program that has it open comes to the front. */
  private CompletableFuture<Void> showElsewhere(Path root) {
    return wiring
        .held()
        .ask(root)
        .thenAccept(
            answered -> tell(words.say(answered ? "vault.held" : "vault.held.silent", root)));
  }

  /** Another start of the program has asked for what is open here. */
  private void asked() {
    show();
    window()
        .ifPresent(
            open ->
                open.parts()
                    .notices()
                    .show(Notice.of("held", Tone.SUCCESS, words.say("vault.held.here"))));
  }

  private CompletableFuture<Void> showHere(VaultOpening.Ready ready) {
    return leave()
        .thenComposeAsync(
            left -> {
              wiring.held().keepOnly(ready.vault().root());
              var workspace =
                  new Workspace(
                      ready,
                      wiring.lanes(),
                      wiring.timer(),
                      wiring.clock(),
                      wiring.fetch(),
                      wiring.journals());
              var lookback = new Lookback(workspace, wiring.cache());
              var parts = WindowParts.of(words, wiring, theme);
              var next =
                  new VaultWindow(workspace, lookback, wiring.access(), parts, themes, words, this);
              window = next;
              following =
                  Subscription.combine(
                      settings.follow(parts, words, workspace.vault().root(), this::go),
                      settings.follow(workspace.pictures()),
                      sessions.follow(next));
              selfSync =
                  new SelfSync(
                      next.sync(),
                      parts.toolbar().selfSyncProperty(),
                      wiring.timer(),
                      wiring.lanes());
              stage.setScene(next.scene());
              stage.setTitle(words.say("app.title.vault", workspace.vault().name()));
              stage.show();
              return sessions
                  .of(workspace.vault().root())
                  .thenCompose(last -> next.start(last, wiring.signs()));
            },
            wiring.lanes().home());
  }

  /**
   * What the program starts with: the vault that was asked for, else the last one if it is still
   * there, else the sample, which is copied the first time. Where the last one cannot be opened,
   * the sample is, and a notice says why.
   */
  public CompletableFuture<Void> openFirst(Optional<Path> given, Optional<Path> last, Path sample) {
    return wiring
        .lanes()
        .workTree()
        .submit(
            () ->
                VaultOpening.of(
                    given.or(() -> last.filter(Files::isDirectory)).orElseGet(() -> made(sample))))
        .thenComposeAsync(
            opening ->
                opening instanceof VaultOpening.Ready || given.isPresent()
                    ? show(opening)
                    : openSample(sample).thenCompose(opened -> show(opening)),
            wiring.lanes().home());
  }

  private CompletableFuture<Void> openSample(Path sample) {
    return wiring
        .lanes()
        .workTree()
        .submit(() -> made(sample))
        .thenComposeAsync(this::open, wiring.lanes().home());
  }

  /** Tells the writer of a fault that nobody expected; the window and its text stay. */
  public void fault(Throwable fault) {
    System.err.print(Faults.report(fault, wiring.access().secrets()));
    window()
        .ifPresent(
            open ->
                FaultNotice.of(wiring.lanes(), open.parts().notices(), words)
                    .show(fault, wiring.clock().instant(), wiring.access().secrets()::masked));
  }

  /** If it cannot be made, opening it says why. */
  private static Path made(Path sample) {
    if (!Files.isDirectory(sample)) {
      new NewVault().sample(sample);
    }
    return sample;
  }

  @Override
  public void newVault() {
    choose("vault.new.folder")
        .ifPresent(
            folder ->
                wiring
                    .lanes()
                    .mind(
                        wiring
                            .lanes()
                            .workTree()
                            .submit(() -> new NewVault().empty(folder))
                            .thenAcceptAsync(this::made, wiring.lanes().home())));
  }

  private void go(Path folder) {
    wiring.lanes().mind(open(folder));
  }

  private void made(NewVault.Outcome outcome) {
    switch (outcome) {
      case NewVault.Outcome.Created created -> go(created.vault());
      case NewVault.Outcome.Refused refused -> tell(Sentences.of(refused).in(words));
    }
  }

  @Override
  public void openVault() {
    choose("vault.choose").ifPresent(this::go);
  }

  @Override
  public void openVault(Path folder) {
    go(folder);
  }

  private Optional<Path> choose(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(words.say(title));
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  @Override
  public void browse(String address) {
    // Starting another program can take a while.
    var lanes = wiring.lanes();
    lanes.mind(lanes.workTree().run(() -> browser.accept(address)));
  }

  /** Brings the window to the front. */
  public void show() {
    stage.setIconified(false);
    stage.toFront();
  }

  @Override
  public void quit() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void focused(boolean now) {
    if (window != null) {
      if (now) {
        window.workspace().lookAtDisk();
        window.note().lookAgain();
      } else {
        wiring.lanes().mind(window.workspace().saveAll());
      }
    }
  }

  /** Closes only when every text is on disk, unless the writer says so. */
  private void closing(WindowEvent request) {
    request.consume();
    wiring.lanes().mind(leave().thenRunAsync(stage::hide, wiring.lanes().home()));
  }

  private CompletableFuture<Void> leave() {
    return window == null || selfSync == null
        ? CompletableFuture.completedFuture(null)
        : new Leaving(window, selfSync, words, wiring.lanes().home(), this::close).run();
  }

  private void close(VaultWindow leaving, CompletableFuture<Void> done) {
    settings.keep(stage);
    following.unsubscribe();
    if (selfSync != null) {
      selfSync.stop();
    }
    try {
      leaving.close();
      done.complete(null);
    } catch (IOException fault) {
      done.completeExceptionally(fault);
    }
  }

  private void tell(String sentence) {
    window()
        .ifPresentOrElse(
            open -> open.parts().notices().show(Notice.of("vault", Tone.WARNING, sentence)),
            () -> System.err.println(sentence));
  }
}
