package io.github.diptych.ui.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a picker offers. */
interface Choices {
  /** What the choices are about, and what to type; a key of the message bundles. */
  String key();

  /** What matches, the best first; completes on the UI thread. */
  CompletableFuture<List<PickerRow>> rows(String query);
}
