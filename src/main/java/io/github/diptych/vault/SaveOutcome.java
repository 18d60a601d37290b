package io.github.diptych.vault;

/**
 * What came of saving a note. The file is whole, whatever came: the new one after {@link Saved},
 * the old one after any other; but that after {@link Failed} it may be the new one, if it was in
 * place and only its folder could not be forced to the medium.
 */
public sealed interface SaveOutcome {
  /**
   * @param hash of the bytes that the file now has
   */
  record Saved(ContentHash hash) implements SaveOutcome {}

  /** The file already holds just this, and nothing was written. */
  record Unchanged() implements SaveOutcome {}

  /** The note says nothing yet: it has no file, and one that was made for it is gone again. */
  record TakenBack() implements SaveOutcome {}

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

  /** Whether the file lacks text that was to be in it. */
  default boolean isRefusal() {
    return switch (this) {
      case Saved _, Unchanged _, TakenBack _ -> false;
      case ChangedOnDisk _, Failed _ -> true;
    };
  }
}
