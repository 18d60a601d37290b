package io.github.diptych.sync;

import java.io.IOException;
import java.util.Collection;

/** The verb <i>track</i>: from now on files go to the LFS server, and a pointer into commits. */
final class LfsTracking {
  static final String ATTRIBUTES = "filter=lfs diff=lfs merge=lfs -text";

  private final GuardedRepository repository;

  LfsTracking(GuardedRepository repository) {
    this.repository = repository;
  }

  /**
   * Names these very files in {@code .gitattributes}. A pattern for all of their kind would have
   * every picture that is committed already look changed, on every machine.
   */
  void track(Collection<String> paths) throws IOException {
    PatternList.ofAttributes(repository.getWorkTree().toPath()).add(paths, ATTRIBUTES);
  }
}
