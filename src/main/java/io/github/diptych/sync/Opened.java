package io.github.diptych.sync;

/** What came of opening a vault's repository. */
public sealed interface Opened {
  /** It can be used; close it when the vault is closed. */
  record Ready(VaultRepository repository) implements Opened {}

  /** The folder is no Git work tree. */
  record NotARepository() implements Opened {}

  /**
   * A repository that must only be looked at: writing to it would lose something.
   *
   * @param detail which file or setting shows it
   */
  record Unsupported(Reason reason, String detail) implements Opened {}

  /** Why a repository cannot be written. */
  enum Reason {
    /** Its objects are named by SHA-256. */
    SHA256,
    /** Some of its objects are left at the remote. */
    PARTIAL_CLONE,
    /** Some of its files are left out of the work tree: a commit would delete them. */
    SPARSE,
    /** Its index is in two files. */
    SPLIT_INDEX,
    /** It has no work tree. */
    BARE,
    /** A format this program does not know. */
    UNKNOWN_FORMAT,
    /** HEAD, a branch, its commit or the index is lost or cut off, as after a power loss. */
    DAMAGED,
    /** The system does not let us read it. */
    UNREADABLE
  }
}
