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
  /** The remote has no LFS server; the detail is its host. */
  NO_LFS,
  /** The remote's LFS server did not take or give a file; the detail has its host and words. */
  LFS_REFUSED,
  /** A hook of a trusted vault refused; the detail has its words. */
  HOOK,
  /** Files that are in no commit lie where the remote's files should go; the detail lists them. */
  FILES_IN_THE_WAY,
  /** Something should be known before a commit is made; a sync says what. */
  HELD,
  /** A remote has the commit that was to be changed. */
  ALREADY_PUSHED,
  /** A name that was committed elsewhere cannot be one on this system; the detail has it. */
  BAD_NAME,
  /** A name is a file's on one machine and a folder's on the other. */
  NAMES_CLASH,
  /** Two names that came are one on this system; the detail has both. */
  NAMES_ALIKE,
  /** There is no repository at the remote's address, or it is hidden from whoever asks. */
  REMOTE_NOT_FOUND,
  /** The remote's address is of a kind that is not used here. */
  REMOTE_UNSUPPORTED,
  /** A token would cross the network unencrypted. */
  INSECURE_HTTP,
  /** The proxy wants a user and a password, or other ones; the detail names it. */
  PROXY_LOGIN,
  /** The proxy is not reached; the detail names it. */
  PROXY_UNREACHABLE,
  /** The server answered, but with an error or not as a Git server does. */
  SERVER_ERROR,
  /** The system could not read or write a file. */
  IO
}
