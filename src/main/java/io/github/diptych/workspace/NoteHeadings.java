package io.github.diptych.workspace;

import io.github.diptych.markdown.Heading;
import io.github.diptych.markdown.Outline;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The headings of notes that are not in the window, as they are written now. */
final class NoteHeadings {
  private final NoteFiles files;
  private final Lanes lanes;
  private final Function<VaultPath, Optional<String>> open;

  /**
   * @param open the text of a note that is open
   */
  NoteHeadings(NoteFiles files, Lanes lanes, Function<VaultPath, Optional<String>> open) {
    this.files = files;
    this.lanes = lanes;
    this.open = open;
  }

  /** None of a note that cannot be read. */
  CompletableFuture<List<Heading>> of(VaultPath note) {
    return open.apply(note)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> lanes.workTree().submit(() -> text(files.load(note))))
        .thenCompose(text -> lanes.names().submit(() -> Outline.of(text)))
        .thenApplyAsync(headings -> headings, lanes.home());
  }

  private static String text(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Note note -> note.text();
      case Loaded.ReadOnly note -> note.text();
      case Loaded.Unreadable ignored -> "";
    };
  }
}
