package io.github.diptych.ui.sync;

import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.ssh.SshObstacle;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.workspace.SyncAttempt;

/** How much there is to a sync's outcome for the writer. */
final class SyncNews {
  private SyncNews() {}

  /** Whoever did not ask need not hear that all is well, or that there is no line just now. */
  static boolean isNone(SyncAttempt attempt) {
    return switch (attempt) {
      case SyncAttempt.NotARepository none -> true;
      case SyncAttempt.Unsupported unsupported -> true;
      case SyncAttempt.Ended(SyncOutcome outcome) ->
          switch (outcome) {
            case SyncOutcome.UpToDate done -> true;
            case SyncOutcome.Pushed done -> true;
            case SyncOutcome.Offline offline -> true;
            case SyncOutcome.Cancelled cancelled -> true;
            case SyncOutcome.NoRemote noRemote -> true;
            case SyncOutcome.Diverged later -> true;
            case SyncOutcome.Merged merged -> false;
            case SyncOutcome.Joined joined -> false;
            case SyncOutcome.Conflicted conflicted -> false;
            case SyncOutcome.Held held -> false;
            case SyncOutcome.Rejected rejected -> false;
            case SyncOutcome.AuthenticationFailed failed -> false;
            case SyncOutcome.SshStopped stopped -> false;
            case SyncOutcome.NotTrusted untrusted -> false;
            case SyncOutcome.CannotSync cannot -> false;
          };
    };
  }

  static Tone tone(SyncAttempt attempt) {
    return switch (attempt) {
      case SyncAttempt.NotARepository none -> Tone.WARNING;
      case SyncAttempt.Unsupported unsupported -> Tone.WARNING;
      case SyncAttempt.Ended(SyncOutcome outcome) ->
          switch (outcome) {
            case SyncOutcome.UpToDate done -> Tone.SUCCESS;
            case SyncOutcome.Pushed done -> Tone.SUCCESS;
            case SyncOutcome.Merged done -> Tone.SUCCESS;
            case SyncOutcome.Joined done -> Tone.SUCCESS;
            case SyncOutcome.Conflicted conflicted -> Tone.WARNING;
            case SyncOutcome.Held held -> Tone.WARNING;
            case SyncOutcome.Cancelled cancelled -> Tone.INFO;
            case SyncOutcome.Rejected rejected -> Tone.DANGER;
            case SyncOutcome.CannotSync cannot -> Tone.DANGER;
            case SyncOutcome.Diverged diverged -> Tone.WARNING;
            case SyncOutcome.Offline offline -> Tone.WARNING;
            case SyncOutcome.AuthenticationFailed failed -> Tone.WARNING;
            case SyncOutcome.SshStopped(SshObstacle.ChangedHost changed) -> Tone.DANGER;
            case SyncOutcome.SshStopped stopped -> Tone.WARNING;
            case SyncOutcome.NotTrusted untrusted -> Tone.DANGER;
            case SyncOutcome.NoRemote noRemote -> Tone.WARNING;
          };
    };
  }
}
