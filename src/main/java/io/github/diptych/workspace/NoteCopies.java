package io.github.diptych.workspace;

import io.github.diptych.vault.LooseNote;
import io.github.diptych.vault.SaveOutcome;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Saves the text of an open note as another file, such as when its own cannot be written. */
public record NoteCopies(Workspace workspace) {
  /**
   * How the note stands to its own file stays as it is. Completes on the home thread.
   *
   * @param file in the vault or outside it; what stands there is replaced
   */
  public CompletableFuture<SaveOutcome> save(OpenDocument document, Path file) {
    String text = document.text();
    var form = document.inFile().form();
    var lanes = workspace.lanes();
    return lanes.atHome(lanes.workTree().submit(() -> LooseNote.write(file, text, form)));
  }
}
