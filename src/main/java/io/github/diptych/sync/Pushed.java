package io.github.diptych.sync;

/** What came of a push. */
public sealed interface Pushed {
  /** The remote has these commits now. */
  record Done(int commits) implements Pushed {}

  /** It had them already, or there is no commit yet. */
  record NothingToPush() implements Pushed {}

  /** The remote refused. */
  record Rejected(SyncOutcome.Why why, String remoteMessage) implements Pushed {}

  /** The remote was not reached, or did not let us in. */
  record Failed(SyncOutcome.Failure failure) implements Pushed {}
}
