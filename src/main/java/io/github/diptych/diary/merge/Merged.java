package io.github.diptych.diary.merge;

import java.util.List;

/**
 * What two versions of a note have become.
 *
 * @param text the note, which never has conflict markers in it
 * @param conflicts what has to be decided by the writer, in the order of the text
 */
public record Merged(String text, List<Conflict> conflicts) {
  public Merged {
    conflicts = List.copyOf(conflicts);
  }

  static Merged of(String text) {
    return new Merged(text, List.of());
  }

  /** Whether nothing is left to decide. */
  public boolean isClean() {
    return conflicts.isEmpty();
  }
}
