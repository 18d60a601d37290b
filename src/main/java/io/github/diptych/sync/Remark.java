package io.github.diptych.sync;

import java.util.List;

/** What the writer should hear of a sync beside its outcome. It holds nothing up. */
public sealed interface Remark {
  /** Whether whoever did not ask for the sync should hear it. */
  default boolean isNews() {
    return !(this instanceof ContentsLost(var paths, boolean again)) || !again;
  }

  /**
   * The LFS server does not have the contents of these files, so they are pointers here.
   *
   * @param again whether that was so before
   */
  record ContentsLost(List<String> paths, boolean again) implements Remark {
    public ContentsLost {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Whether everyone can read what is pushed could not be found out.
   *
   * @param repository with its host
   */
  record ReadersNotKnown(String repository) implements Remark {}
}
