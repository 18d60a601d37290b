package io.github.diptych.workspace;

import io.github.diptych.markdown.Heading;
import io.github.diptych.markdown.Outline;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The headings of notes that need not be in the window, as they are written now. */
public final class NoteHeadings {
  private final Workspace workspace;
  private final NoteFiles files;
  private final Lanes lanes;
  private final Map<VaultPath, OpenDocument> open;

  NoteHeadings(Workspace workspace, NoteFiles files, Map<VaultPath, OpenDocument> open) {
    this.workspace = workspace;
    this.files = files;
    this.lanes = workspace.lanes();
    this.open = open;
  }

  /** Those of the note that a link in another leads to; none if it leads to no note. */
  public CompletableFuture<List<Heading>> linked(VaultPath note, String link) {
    return workspace
        .destination(note, link)
        .thenCompose(
            to ->
                to instanceof LinkDestination.Note(VaultPath path, String anchor)
                    ? of(path)
                    : CompletableFuture.completedFuture(List.of()));
  }

  private CompletableFuture<List<Heading>> of(VaultPath note) {
    var document = open.get(note);
    CompletableFuture<String> text =
        document != null
            ? CompletableFuture.completedFuture(document.text())
            : lanes.workTree().submit(() -> text(files.load(note)));
    return text.thenCompose(words -> lanes.names().submit(() -> Outline.of(words)))
        .thenApplyAsync(headings -> headings, lanes.home());
  }

  /** Empty of a note that cannot be read. */
  private static String text(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Note note -> note.text();
      case Loaded.ReadOnly note -> note.text();
      case Loaded.Unreadable ignored -> "";
    };
  }
}
