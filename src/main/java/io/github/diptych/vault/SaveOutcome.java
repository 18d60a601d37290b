package io.github.diptych.vault;

/** What came of saving a note. After all but {@link Saved} the file holds what it held before. */
public sealed interface SaveOutcome {
  /**
   * @param hash of the bytes that the file now has
   */
  record Saved(ContentHash hash) implements SaveOutcome {}

  /** The file already holds just this, and nothing was written. */
  record Unchanged() implements SaveOutcome {}

  /**
   * Another program changed the file since it was loaded, or made it; nothing was written.
   *
   * @param now of the bytes that the file now has
   */
  record ChangedOnDisk(ContentHash now) implements SaveOutcome {}

  /**
   * @param detail what the system said; not for every reason
   */
  record Failed(Reason reason, String detail) implements SaveOutcome {}
}
