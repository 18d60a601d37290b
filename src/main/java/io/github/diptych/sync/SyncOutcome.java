package io.github.diptych.sync;

import io.github.diptych.net.Untrusted;
import io.github.diptych.sync.ssh.SshObstacle;
import java.util.List;

/** What came of a sync. Whatever it is, a commit made on the way stays. */
public sealed interface SyncOutcome {
  /** An outcome that any talk with the remote can have. */
  sealed interface Failure extends SyncOutcome {}

  /** Both sides had the same already. */
  record UpToDate() implements SyncOutcome {}

  /** The remote has our commits. */
  record Pushed(int commits) implements SyncOutcome {}

  /** We have the remote's commits; of our own there were none. */
  record Merged(int commits) implements SyncOutcome {}

  /**
   * Both sides had commits of their own; now both have all of them.
   *
   * @param apart files of the remote that could not be merged and are kept beside ours
   */
  record Joined(int fetched, int pushed, List<String> apart) implements SyncOutcome {
    public Joined {
      apart = List.copyOf(apart);
    }
  }

  /** Both sides changed the same place of these files, and the writer has to decide. */
  record Conflicted(List<String> paths) implements SyncOutcome {
    public Conflicted {
      paths = List.copyOf(paths);
    }
  }

  /** Nothing was committed, or what was committed not pushed: the writer should know this first. */
  record Held(List<Concern> concerns) implements SyncOutcome {
    public Held {
      concerns = List.copyOf(concerns);
    }
  }

  /**
   * The remote moved on again and again while we merged; nothing is lost, and a later sync goes on.
   */
  record Diverged(int ahead, int behind) implements SyncOutcome {}

  /**
   * The remote refused the commits.
   *
   * @param remoteMessage what it said, in its own words; may be empty
   */
  record Rejected(Why why, String remoteMessage) implements SyncOutcome {
    /** What it said, as far as it is understood. */
    public Refusal refusal() {
      return Refusal.of(remoteMessage);
    }
  }

  /**
   * The remote was not reached or fell silent.
   *
   * @param host the remote's host, or the folder of a local one
   */
  record Offline(String host, String detail) implements Failure {}

  /**
   * The remote does not let us in.
   *
   * @param tokenGiven false if there was none for this host
   */
  record AuthenticationFailed(boolean tokenGiven, String host) implements Failure {}

  /**
   * SSH stands before a question that only the writer can answer, or a host that is not to be
   * trusted.
   */
  record SshStopped(SshObstacle obstacle) implements Failure {}

  /** The remote could not prove who it is, so nothing was sent. */
  record NotTrusted(Untrusted host) implements Failure {}

  /** There is nowhere to push to. */
  record NoRemote() implements Failure {}

  /** It was cancelled. */
  record Cancelled() implements Failure {}

  /** Something has to be changed first; the detail names it and never holds a secret. */
  record CannotSync(CannotSyncReason reason, String detail) implements Failure {}

  /** How a remote refuses. */
  enum Why {
    /** It has commits that we have not. */
    NOT_A_FAST_FORWARD,
    /** Its branch moved while we were pushing. */
    CHANGED_MEANWHILE,
    /** A rule of the server's, such as a hook, said no. */
    DECLINED,
    /** The branch is not there. */
    MISSING,
    /** It never said what became of it. */
    NO_ANSWER
  }
}
