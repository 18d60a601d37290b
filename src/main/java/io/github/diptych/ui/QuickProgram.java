package io.github.diptych.ui;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.looking.LookModel;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program as nothing but the small window for one entry. On the UI thread. */
public final class QuickProgram {
  private final Wiring wiring;
  private final Stage stage;
  private final Themes themes;
  private final Words words;
  private @Nullable QuickWindow window;

  public QuickProgram(Wiring wiring, Stage stage, Themes themes, Words words) {
    this.wiring = wiring;
    this.stage = stage;
    this.themes = themes;
    this.words = words;
  }

  /** The window, once the vault is open. */
  public Optional<QuickWindow> window() {
    return Optional.ofNullable(window);
  }

  /** Opens the window on a vault, with room for an entry; completes when it is there. */
  public CompletableFuture<Void> open(Path folder) {
    return wiring
        .lanes()
        .workTree()
        .submit(() -> VaultOpening.of(folder))
        .thenAcceptAsync(this::show, wiring.lanes().home());
  }

  private void show(VaultOpening opening) {
    switch (opening) {
      case VaultOpening.Ready ready -> show(ready);
      case VaultOpening refused -> System.err.println(Sentences.of(refused).in(words));
    }
  }

  private void show(VaultOpening.Ready ready) {
    var lanes = wiring.lanes();
    var workspace =
        new Workspace(
            ready, lanes, wiring.timer(), wiring.clock(), wiring.fetch(), wiring.journals());
    var theme = new SimpleObjectProperty<>(ThemeChoice.valueOf(wiring.machine().theme().name()));
    themes.choose(theme.get());
    var parts = WindowParts.of(words, wiring, theme).withLook(look());
    var opened = new QuickWindow(workspace, parts, themes, words, stage, new Alone(workspace));
    window = opened;
    opened.open();
    lanes.mind(workspace.watch());
  }

  /** As the writer likes it in the vault's own window. */
  private LookModel look() {
    var kept = wiring.machine().look();
    var look = new LookModel();
    look.zoomProperty().set(kept.zoom());
    look.textSizeProperty().set(kept.textSize());
    return look;
  }

  /** Tells the writer of a fault that nobody expected; the window and its text stay. */
  public void fault(Throwable fault) {
    System.err.print(Faults.report(fault, wiring.access().secrets()));
    String sentence = words.say("fault.text", wiring.access().secrets().masked(Faults.text(fault)));
    window()
        .ifPresent(open -> open.parts().notices().show(Notice.of("fault", Tone.DANGER, sentence)));
  }

  /** There is no other window. */
  private record Alone(Workspace workspace) implements QuickWindow.Elsewhere {
    @Override
    public String label() {
      return "close.leave";
    }

    @Override
    public void leave(OpenDocument document) {}

    @Override
    public void closed() {
      try {
        workspace.close();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
