package io.github.diptych.sync;

/**
 * A file that differs from the last commit.
 *
 * @param path from the vault's root, with {@code /} whatever the system
 */
public record ChangedFile(String path, Kind kind) {
  /** How it differs. */
  public enum Kind {
    ADDED,
    MODIFIED,
    DELETED,
    /** Left by another program in the middle of a merge. */
    CONFLICTED
  }
}
