package io.github.diptych.ui.preview;

import javafx.stage.Window;

/** Where a page can be printed. */
public interface Paper {
  /** What became of printing. */
  enum Outcome {
    PRINTED,
    /** The writer thought better of it. */
    CANCELLED,
    NO_PRINTER,
    FAILED
  }

  /** Asks the writer how, then prints. On the UI thread. */
  Outcome print(PreviewPane preview, Window owner);
}
