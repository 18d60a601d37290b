package io.github.diptych.workspace;

import io.github.diptych.task.Subscription;
import java.util.concurrent.CompletableFuture;

/** Where a page gets its pictures from. Its methods belong to the home thread. */
public interface PictureShelf {
  /** Completes on the home thread; never exceptionally, but for a fault or the end of the lanes. */
  CompletableFuture<PictureAnswer> ask(PictureRequest request);

  /**
   * Lets a picture come from elsewhere, and from now on every one of its host if {@code always}.
   */
  void allow(PictureRequest request, boolean always);

  /** Called when pictures may have changed: whoever shows some asks again. */
  Subscription onChange(Runnable listener);
}
