package io.github.diptych.ui.conflict;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.merging.Shelf;
import java.util.concurrent.CompletableFuture;

/** Puts a text among the note's earlier versions, and tells the writer where it is. */
public record EarlierShelf(Workspace workspace, NoticeModel notices, Words words) implements Shelf {
  @Override
  public CompletableFuture<Boolean> keep(String note, String text) {
    return workspace
        .lanes()
        .atHome(
            workspace
                .journals()
                .giveUp(workspace.vault(), VaultPath.of(note), text, workspace.clock().instant()))
        .thenApply(
            kept -> {
              if (kept) {
                tell(note);
              }
              return kept;
            });
  }

  private void tell(String note) {
    notices.show(Notice.of("conflict " + note, Tone.INFO, words.say("conflict.earlier", note)));
  }
}
