package io.github.diptych.sync;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * What is checked out.
 *
 * @param ref the branch's full name; null if a commit is checked out without one
 * @param tip its commit; null before the first
 */
record Head(@Nullable String ref, @Nullable ObjectId tip) {
  static Head of(Repository repository) throws IOException {
    Ref head = repository.exactRef("HEAD");
    if (head == null) {
      throw new FileNotFoundException("HEAD");
    }
    return new Head(head.isSymbolic() ? head.getTarget().getName() : null, head.getObjectId());
  }

  /** A name for a folder of the branch's own; one for all that cannot be read. */
  static String folderName(Repository repository) {
    try {
      return "branch-" + URLEncoder.encode(of(repository).branch(), StandardCharsets.UTF_8);
    } catch (IOException unread) {
      return "branch-";
    }
  }

  /** The branch's short name; empty if there is none. */
  String branch() {
    return ref == null ? "" : Repository.shortenRefName(ref);
  }
}
