package io.github.diptych.sync;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** What the remote, as last fetched, has and we have not. */
record News(GuardedRepository repository) {
  boolean isThere() throws IOException {
    try {
      Head head = Head.of(repository);
      Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
      ObjectId there = remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
      ObjectId here = head.tip();
      return there != null
          && Commits.notIn(repository, there, here == null ? List.of() : List.of(here)) > 0;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
