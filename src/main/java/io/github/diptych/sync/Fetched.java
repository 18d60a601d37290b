package io.github.diptych.sync;

import java.util.Optional;

/** What came of a fetch. It never touches the work tree or the branch. */
public sealed interface Fetched {
  /**
   * The remote was seen.
   *
   * @param remoteTip the commit of our branch there, as 40 hexadecimal digits; empty if the remote
   *     has no such branch
   */
  record Done(Optional<String> remoteTip) implements Fetched {}

  /** It was not. */
  record Failed(SyncOutcome.Failure failure) implements Fetched {}
}
