package io.github.diptych.sync;

/** Why a vault cannot be committed, fetched or pushed as things are. */
public enum CannotSyncReason {
  /** A commit is checked out without a branch. */
  DETACHED,
  /** A merge, rebase or the like was begun by another program. */
  UNFINISHED,
  /** Another program writes to the repository, or ended in the middle of it. */
  LOCKED,
  /** HEAD, the branch, its commit or the index is lost or cut off. */
  DAMAGED,
  /** Its format cannot be written; see {@link Opened.Reason}. */
  UNSUPPORTED_VAULT,
  /** A changed file goes through a filter, such as LFS, that is not trusted or not installed. */
  FILTERED,
  /** Files that are in no commit lie where the remote's files should go; the detail lists them. */
  FILES_IN_THE_WAY,
  /** There is no repository at the remote's address, or it is hidden from whoever asks. */
  REMOTE_NOT_FOUND,
  /** The remote's address is of a kind that is not used here. */
  REMOTE_UNSUPPORTED,
  /** The remote's address is for SSH. */
  SSH_UNSUPPORTED,
  /** A token would cross the network unencrypted. */
  INSECURE_HTTP,
  /** The remote's certificate is not to be trusted. */
  TLS,
  /** The server answered, but with an error or not as a Git server does. */
  SERVER_ERROR,
  /** The system could not read or write a file. */
  IO
}
