package io.github.diptych.ui.sync;

import io.github.diptych.sync.Stillness;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * Keeps the notes of a window as they are while a sync moves branch and files: all is saved, keys
 * wait, and what was brought is in the window before they come in.
 *
 * @param written where the writer writes
 */
public record StillNotes(Workspace workspace, EditorPane editor, List<Node> written)
    implements Stillness {
  @Override
  public CompletableFuture<Void> during(Supplier<CompletableFuture<Void>> move) {
    var home = workspace.lanes().home();
    return CompletableFuture.completedFuture(true)
        .thenComposeAsync(now -> workspace.saveAll(), home)
        .thenComposeAsync(saved -> held(move), home);
  }

  private CompletableFuture<Void> held(Supplier<CompletableFuture<Void>> move) {
    var home = workspace.lanes().home();
    boolean isRoom = EmptyRoom.isAt(editor.text(), editor.caret());
    Supplier<CompletableFuture<Void>> whole =
        () ->
            move.get()
                .thenComposeAsync(done -> workspace.takeFromDisk(), home)
                .thenRunAsync(() -> keepRoom(isRoom), home);
    // Who is elsewhere must not find the keyboard moved.
    boolean writing = written.stream().anyMatch(Node::isFocusWithin);
    return writing ? editor.holdKeysFor(whole) : whole.get();
  }

  private void keepRoom(boolean wasRoom) {
    if (wasRoom) {
      EmptyRoom.again(editor.text(), editor.caret())
          .ifPresent(edit -> editor.apply(List.of(edit), editor.caret()));
    }
  }
}
