package io.github.diptych.ui.conflict;

import io.github.diptych.workspace.merging.OpenConflict;
import javafx.scene.layout.Region;

/** Where in the window a conflict is decided: where its entry stands. On the UI thread. */
public interface ConflictRoom {
  /**
   * Shows a conflict there.
   *
   * @param panel what is shown
   * @param seen called when it is there
   * @param left called when the writer turns to something else
   */
  void show(OpenConflict conflict, Region panel, Runnable seen, Runnable left);

  /** Shows again what was there before. */
  void leave();
}
