package io.github.diptych.diary.merge;

import java.util.function.Function;

/** The texts of a note as both sides began with it and as each side has it now. */
record Versions(String base, String mine, String theirs) {

  /**
   * Merges what they say. Line ends and byte order marks are merged apart from it, so that a side
   * that changed nothing else is no conflict.
   *
   * @param merge of texts with line feeds alone and no byte order mark
   */
  Merged by(Function<Versions, Merged> merge) {
    if (mine.equals(theirs) || theirs.equals(base)) {
      return Merged.of(mine);
    }
    if (mine.equals(base)) {
      return Merged.of(theirs);
    }
    var lines = new LineEnds(this);
    return lines.given(lines.taken().plainly(merge));
  }

  private Merged plainly(Function<Versions, Merged> merge) {
    if (mine.equals(theirs) || theirs.equals(base)) {
      return Merged.of(mine);
    }
    return mine.equals(base) ? Merged.of(theirs) : merge.apply(this);
  }
}
