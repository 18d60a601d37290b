package io.github.diptych.sync;

import org.jspecify.annotations.Nullable;

/** Merges a file that two sides changed: what its bytes mean is not Git's to know. */
@FunctionalInterface
public interface FileMerge {
  /**
   * @param path from the vault's root, with {@code /}
   * @param base as both sides had it; null if it is new on both
   * @param mine as it is here
   * @param theirs as it is at the remote
   */
  Outcome merge(String path, byte @Nullable [] base, byte[] mine, byte[] theirs);

  /**
   * The same for the commits that both sides come from, where there are several: it decides nothing
   * and remembers nothing.
   */
  default FileMerge ofBases() {
    return (path, base, mine, theirs) -> new Outcome.Open();
  }

  /** What came of it. */
  sealed interface Outcome {
    /**
     * Both sides' changes, in one file.
     *
     * @param text is written as UTF-8
     */
    record Whole(String text) implements Outcome {}

    /** It is for the writer to decide. */
    record Open() implements Outcome {}

    /** It cannot be merged, such as a picture: both are to be kept. */
    record Apart() implements Outcome {}
  }
}
