package io.github.diptych.ui.search;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Pinyin;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The notes of the vault by their names and folders; those opened lately first. */
final class NoteChoices implements Choices {
  private final NoteView note;
  private final Consumer<VaultPath> open;
  private final Recent<VaultPath> recent = new Recent<>();
  private final NamedThings<VaultPath> notes;

  NoteChoices(Workspace workspace, Pinyin pinyin, NoteView note, Consumer<VaultPath> open) {
    this.note = note;
    this.open = open;
    this.notes =
        new NamedThings<>(
            workspace.lanes(), pinyin, () -> workspace.list().thenApply(NoteChoices::candidates));
    note.onShown(document -> recent.add(document.path()));
    var _ = workspace.onTreeChange(vault -> notes.changed());
  }

  @Override
  public String key() {
    return "picker.notes";
  }

  @Override
  public CompletableFuture<List<PickerRow>> rows(String query) {
    return notes.rows(query, recent(), this::row);
  }

  /** Whoever opens the list wants another note than the one that is open. */
  private List<VaultPath> recent() {
    var last = new ArrayList<>(recent.all());
    note.document().map(document -> document.path()).filter(last::remove).ifPresent(last::add);
    return last;
  }

  private static List<Candidate<VaultPath>> candidates(Listing listing) {
    return listing.notes().stream()
        .map(path -> Candidate.of(path, path.name(), path.value()))
        .toList();
  }

  private PickerRow row(Hit<VaultPath> hit) {
    VaultPath path = hit.thing();
    return PickerRow.of(path.name(), hit.matchedIn(0), () -> open.accept(path))
        .withDetail(
            path.parent().isRoot() && hit.name() == 0 ? "" : path.value(), hit.matchedIn(1));
  }
}
