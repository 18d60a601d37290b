package io.github.diptych.ui.editor;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Where a note is written while its own pane is not in view. On the UI thread. */
public interface StandIn {
  /** Moves the keyboard to where the caret is. */
  void focus();

  /** See {@link EditorPane#holdKeysFor}. */
  <T> CompletableFuture<T> holdKeysFor(Supplier<CompletableFuture<T>> change);
}
