package io.github.diptych.ui.search;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The notes of the vault by their names and folders; those opened lately first. */
final class NoteChoices implements Choices {
  private static final int MOST = 300;

  private final Workspace workspace;
  private final Lanes lanes;
  private final Pinyin pinyin;
  private final NoteView note;
  private final Consumer<VaultPath> open;
  private final Recent<VaultPath> recent = new Recent<>();
  private @Nullable CompletableFuture<Index<VaultPath>> index;

  NoteChoices(Workspace workspace, Pinyin pinyin, NoteView note, Consumer<VaultPath> open) {
    this.workspace = workspace;
    this.lanes = workspace.lanes();
    this.pinyin = pinyin;
    this.note = note;
    this.open = open;
    note.onShown(document -> recent.add(document.path()));
    var _ = workspace.onTreeChange(vault -> index = null);
  }

  @Override
  public String key() {
    return "picker.notes";
  }

  @Override
  public CompletableFuture<List<PickerRow>> rows(String query) {
    var last = recent();
    return index()
        .thenCompose(made -> lanes.names().submitLatest(() -> made.find(query, last, MOST)))
        .thenApplyAsync(hits -> hits.stream().map(this::row).toList(), lanes.home());
  }

  /** Whoever opens the list wants another note than the one that is open. */
  private List<VaultPath> recent() {
    var last = new ArrayList<>(recent.all());
    note.document().map(document -> document.path()).filter(last::remove).ifPresent(last::add);
    return last;
  }

  private CompletableFuture<Index<VaultPath>> index() {
    if (index == null) {
      index = workspace.list().thenCompose(list -> lanes.names().submit(() -> indexOf(list)));
    }
    return index;
  }

  private Index<VaultPath> indexOf(Listing listing) {
    return Index.of(
        listing.notes().stream()
            .map(path -> Candidate.of(path, path.name(), path.value()))
            .toList(),
        pinyin);
  }

  private PickerRow row(Hit<VaultPath> hit) {
    VaultPath path = hit.thing();
    return PickerRow.of(path.name(), hit.matchedIn(0), () -> open.accept(path))
        .withDetail(
            path.parent().isRoot() && hit.name() == 0 ? "" : path.value(), hit.matchedIn(1));
  }
}
