package io.github.diptych.sync;

import java.util.List;

/** What came of merging our commits with the remote's as last fetched. */
public sealed interface Merging {
  /**
   * One commit has both sides; branch and files are at it.
   *
   * @param commits of the remote that are here now
   * @param apart files of the other side that could not be merged and are kept beside ours
   */
  record Done(int commits, List<String> apart) implements Merging {
    public Done {
      apart = List.copyOf(apart);
    }
  }

  /** Nothing has diverged. */
  record NotNeeded() implements Merging {}

  /** These files are the writer's to decide about; nothing was changed. */
  record Open(List<String> paths) implements Merging {
    public Open {
      paths = List.copyOf(paths);
    }
  }

  /** These files would have been overwritten; nothing was changed. */
  record InTheWay(List<String> paths) implements Merging {
    public InTheWay {
      paths = List.copyOf(paths);
    }
  }

  /** It was cancelled; branch and files are as they were. */
  record Cancelled() implements Merging {}

  /** It could not be done; the branch was not moved. */
  record Refused(CannotSyncReason reason, String detail) implements Merging {}
}
