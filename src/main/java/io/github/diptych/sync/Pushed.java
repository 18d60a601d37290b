package io.github.diptych.sync;

import java.util.List;

/** What came of a push. */
public sealed interface Pushed {
  /** The remote has these commits now. */
  record Done(int commits) implements Pushed {}

  /** It had them already, or there is no commit yet. */
  record NothingToPush() implements Pushed {}

  /** Nothing was sent, for the writer should know this first. */
  record Held(List<Concern> concerns) implements Pushed {
    public Held {
      concerns = List.copyOf(concerns);
    }
  }

  /** The remote refused. */
  record Rejected(SyncOutcome.Why why, String remoteMessage) implements Pushed {}

  /** The remote was not reached, or did not let us in. */
  record Failed(SyncOutcome.Failure failure) implements Pushed {}
}
