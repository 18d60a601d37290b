package io.github.diptych.sync;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Has the files hold what is written, and nothing more come, while branch and files move: what
 * would be typed into a note while its file is replaced could not be told from what was there.
 */
@FunctionalInterface
public interface Stillness {
  /** Nobody writes. */
  Stillness GIVEN = Supplier::get;

  /**
   * Saves what is open, lets the move be made, and has the open notes take what it brought before
   * anything is written again.
   */
  CompletableFuture<Void> during(Supplier<CompletableFuture<Void>> move);
}
