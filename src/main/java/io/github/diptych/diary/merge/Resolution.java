package io.github.diptych.diary.merge;

import io.github.diptych.diary.TextEdit;
import java.util.List;

/** What becomes of the note when its writer decides a conflict. */
public sealed interface Resolution {
  /** The edits that put the decision into the note. */
  record Decided(List<TextEdit> edits) implements Resolution {
    public Decided {
      edits = List.copyOf(edits);
    }
  }

  /** The note has changed where the conflict was: nothing is edited, and the versions are kept. */
  record Stale() implements Resolution {}
}
