package io.github.diptych.workspace.merging;

import java.util.concurrent.CompletableFuture;

/** Where a text goes that has words which no commit has. */
@FunctionalInterface
public interface Shelf {
  /** There is none: the words stay where they are. */
  Shelf NONE = (note, text) -> CompletableFuture.completedFuture(false);

  /**
   * @param note its path in the vault, with {@code /}
   * @param text of the whole note, with these words
   * @return whether it is kept there now
   */
  CompletableFuture<Boolean> keep(String note, String text);
}
