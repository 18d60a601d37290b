package io.github.diptych.sync;

import java.util.List;

/** What came of moving the branch and the work tree to the remote's branch as last fetched. */
public sealed interface FastForwarded {
  /** They moved by so many commits. */
  record Done(int commits) implements FastForwarded {}

  /** The remote has nothing new. */
  record NothingNew() implements FastForwarded {}

  /** Both sides have commits of their own; nothing was changed. */
  record Diverged(int ahead, int behind) implements FastForwarded {}

  /** These files would have been overwritten; nothing was changed. */
  record InTheWay(List<String> paths) implements FastForwarded {
    public InTheWay {
      paths = List.copyOf(paths);
    }
  }

  /** It was cancelled; branch and files are as they were. */
  record Cancelled() implements FastForwarded {}

  /** It could not be done; the branch was not moved. */
  record Refused(CannotSyncReason reason, String detail) implements FastForwarded {}
}
