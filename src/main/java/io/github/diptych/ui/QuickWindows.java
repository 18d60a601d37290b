package io.github.diptych.ui;

import io.github.diptych.ui.theme.Themes;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The small window for an entry, beside a vault's own: one at a time. On the UI thread. */
public final class QuickWindows {
  private final Workspace workspace;
  private final WindowParts main;
  private final Themes themes;
  private final Words words;
  private final Function<VaultPath, CompletableFuture<Void>> showNote;
  private final Supplier<Scene> mainScene;
  private @Nullable QuickWindow window;

  /**
   * @param main whose liking it shares
   * @param showNote shows a note in the vault's own window
   */
  QuickWindows(
      Workspace workspace,
      WindowParts main,
      Themes themes,
      Words words,
      Function<VaultPath, CompletableFuture<Void>> showNote,
      Supplier<Scene> mainScene) {
    this.workspace = workspace;
    this.main = main;
    this.themes = themes;
    this.words = words;
    this.showNote = showNote;
    this.mainScene = mainScene;
  }

  /** The window that is open. */
  public Optional<QuickWindow> window() {
    return Optional.ofNullable(window);
  }

  /** Opens it with room for a new entry; one that is open comes to the front. */
  public void open() {
    if (window != null) {
      window.show();
      return;
    }
    var parts =
        WindowParts.of(
                words,
                workspace.lanes(),
                LocalDate.now(workspace.clock()),
                main.theme(),
                main.drafts())
            .withLook(main.look());
    window = new QuickWindow(workspace, parts, themes, words, new Stage(), new BesideMain());
    window.open();
  }

  void finishComposing() {
    window().ifPresent(QuickWindow::finishComposing);
  }

  /** Closes it with the vault, which has saved all. */
  void close() {
    window().ifPresent(QuickWindow::close);
  }

  /** What is not finished here goes on in the vault's own window. */
  private final class BesideMain implements QuickWindow.Elsewhere {
    @Override
    public String label() {
      return "quick.main";
    }

    @Override
    public void leave(OpenDocument document) {
      if (mainScene.get().getWindow() instanceof Stage stage) {
        stage.setIconified(false);
        stage.toFront();
      }
      workspace.lanes().mind(showNote.apply(document.path()));
    }

    @Override
    public void closed() {
      window = null;
    }
  }
}
