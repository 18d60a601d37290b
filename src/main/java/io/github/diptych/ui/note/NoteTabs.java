package io.github.diptych.ui.note;

import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The notes that have tabs, in their order. A note gets one when it is shown; one from the last
 * time is read when the writer turns to it. On the UI thread.
 */
public final class NoteTabs {
  private static final int REMEMBERED = 20;

  private final Workspace workspace;
  private final NoteView note;
  private final Opening opening;
  private final ObservableList<VaultPath> notes = FXCollections.observableArrayList();
  private final ObservableList<VaultPath> unmodifiable =
      FXCollections.unmodifiableObservableList(notes);
  private final ReadOnlyObjectWrapper<Optional<VaultPath>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Where those are read and written that are not open now. */
  private final Map<VaultPath, NotePlace> places = new HashMap<>();

  private final Deque<VaultPath> closed = new ArrayDeque<>();

  /** Shows a note of the vault; completes when it is shown, or when the writer was told why not. */
  public interface Opening {
    CompletableFuture<Void> open(VaultPath path, NotePlace place);
  }

  public NoteTabs(Workspace workspace, NoteView note, Opening opening) {
    this.workspace = workspace;
    this.note = note;
    this.opening = opening;
    note.onShown(this::shown);
  }

  /** Not to be changed. */
  public ObservableList<VaultPath> notes() {
    return unmodifiable;
  }

  public ReadOnlyObjectProperty<Optional<VaultPath>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Has tabs for notes that were open before; none of them is read yet. */
  public void restore(List<VaultPath> paths, Map<VaultPath, NotePlace> where) {
    places.putAll(where);
    notes.setAll(paths);
  }

  /** Whether a note is on the disk, as far as that is known. */
  public boolean hasFile(VaultPath path) {
    return workspace.document(path).map(OpenDocument::hasFile).orElse(true);
  }

  /** Where each of them is read and written. */
  public NotePlace placeIn(VaultPath path) {
    return workspace
        .document(path)
        .map(note::placeIn)
        .orElseGet(() -> places.getOrDefault(path, NotePlace.START));
  }

  /** Turns to a note; one that cannot be opened loses its tab. */
  public CompletableFuture<Void> show(VaultPath path) {
    return opening
        .open(path, placeIn(path))
        .thenRun(
            () -> {
              if (workspace.document(path).isEmpty()) {
                notes.remove(path);
              }
            });
  }

  /** Turns to the tab so many to the right, round at the end. */
  public CompletableFuture<Void> step(int by) {
    int at = shown.get().map(notes::indexOf).orElse(-1);
    return at < 0 || notes.size() < 2
        ? CompletableFuture.completedFuture(null)
        : show(notes.get(Math.floorMod(at + by, notes.size())));
  }

  /** Puts the tabs in another order. */
  public void arrange(List<VaultPath> order) {
    if (order.size() == notes.size() && notes.containsAll(order)) {
      notes.setAll(order);
    }
  }

  public CompletableFuture<Void> closeShown() {
    return shown.get().map(this::close).orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /**
   * Closes a note once it is saved; if that fails it stays and is shown, for the writer has been
   * told what to do about it. The last one stays.
   */
  public CompletableFuture<Void> close(VaultPath path) {
    if (notes.size() < 2 || !notes.contains(path)) {
      return CompletableFuture.completedFuture(null);
    }
    var document = workspace.document(path);
    if (document.isEmpty()) {
      forget(path);
      return CompletableFuture.completedFuture(null);
    }
    return close(path, document.get());
  }

  private CompletableFuture<Void> close(VaultPath path, OpenDocument open) {
    return open.save()
        .thenCompose(
            saved -> {
              if (open.isDirty()) {
                note.show(open);
                return CompletableFuture.completedFuture(null);
              }
              return note.shows(open)
                  ? show(beside(path)).thenCompose(beside -> closeHidden(path, open))
                  : closeHidden(path, open);
            });
  }

  private CompletableFuture<Void> closeHidden(VaultPath path, OpenDocument open) {
    boolean isOpen = workspace.document(path).filter(open::equals).isPresent();
    if (note.shows(open) || !isOpen) {
      return CompletableFuture.completedFuture(null);
    }
    if (open.isDirty()) {
      // Something was written while the other note was on its way.
      return close(path);
    }
    places.put(path, note.placeIn(open));
    note.release(open);
    workspace.close(open);
    forget(path);
    return CompletableFuture.completedFuture(null);
  }

  private void forget(VaultPath path) {
    notes.remove(path);
    closed.remove(path);
    closed.push(path);
    if (closed.size() > REMEMBERED) {
      closed.removeLast();
    }
  }

  private VaultPath beside(VaultPath path) {
    int at = notes.indexOf(path);
    return notes.get(at + 1 < notes.size() ? at + 1 : at - 1);
  }

  /** Opens the note again that was closed last. */
  public CompletableFuture<Void> reopen() {
    return closed.isEmpty() ? CompletableFuture.completedFuture(null) : show(closed.pop());
  }

  private void shown(OpenDocument document) {
    var path = document.path();
    closed.remove(path);
    if (!notes.contains(path)) {
      int at = shown.get().map(notes::indexOf).orElse(-1);
      notes.add(at < 0 ? notes.size() : at + 1, path);
    }
    shown.set(Optional.of(path));
  }
}
