package io.github.diptych.ui;

import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.conflict.ConflictRoom;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pair.PairView;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.merging.OpenConflict;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows a conflict in the place of the two panels, with the note turned to the entry that it is
 * about, until it is decided or the writer turns to another note or layout. On the UI thread.
 */
final class PairRoom implements ConflictRoom {
  private final Workspace workspace;
  private final NoteView note;
  private final PairView pair;
  private final ObjectProperty<Layout> layout;
  private final Function<VaultPath, CompletableFuture<Void>> open;
  private @Nullable Layout before;
  private @Nullable Runnable left;

  /**
   * @param open shows a note of the vault
   */
  PairRoom(
      Workspace workspace,
      NoteView note,
      PairView pair,
      ObjectProperty<Layout> layout,
      Function<VaultPath, CompletableFuture<Void>> open) {
    this.workspace = workspace;
    this.note = note;
    this.pair = pair;
    this.layout = layout;
    this.open = open;
    layout.subscribe(
        now -> {
          if (now != Layout.PAIR) {
            turnedAway();
          }
        });
    note.onShown(document -> turnedAway());
  }

  @Override
  public void show(OpenConflict conflict, Region panel, Runnable seen, Runnable left) {
    this.left = null;
    workspace
        .lanes()
        .mind(
            open.apply(VaultPath.of(conflict.note()))
                .thenAccept(
                    done -> {
                      note.document().ifPresent(document -> goTo(document, conflict));
                      if (before == null) {
                        before = layout.get();
                      }
                      layout.set(Layout.PAIR);
                      pair.showInstead(panel);
                      this.left = left;
                      seen.run();
                    }));
  }

  /** What was made here is what stands in the note. */
  private void goTo(OpenDocument document, OpenConflict conflict) {
    String mine = conflict.conflict().mine();
    int at =
        mine == null ? -1 : document.text().indexOf(mine.replace("\r\n", "\n").replace('\r', '\n'));
    if (at >= 0) {
      note.goTo(at);
    }
  }

  @Override
  public void leave() {
    left = null;
    pair.showPanels();
    if (before != null) {
      layout.set(before);
      before = null;
    }
    note.focus();
  }

  /** What is written so far is kept, and the conflict stays open. */
  private void turnedAway() {
    Runnable told = left;
    if (told != null) {
      left = null;
      before = null;
      told.run();
      pair.showPanels();
    }
  }
}
