package io.github.diptych.sync;

/**
 * A program that a vault's own repository names, to be run when something is committed, checked out
 * or pushed.
 *
 * @param name such as {@code pre-commit}, or {@code crypt.clean}
 * @param command what would be run: the hook's file, or the filter's command line
 */
public record Program(Kind kind, String name, String command) {
  /** When it would be run. */
  public enum Kind {
    /** Before or after a commit, or before a push. */
    HOOK,
    /** For each file that {@code .gitattributes} sends through it, on the way in or out. */
    FILTER
  }
}
