package io.github.diptych.sync;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevBlob;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commits of the branch that the remote does not have, as far as was last seen of it. */
final class Unpushed {
  private final GuardedRepository repository;
  private final Head head;

  Unpushed(GuardedRepository repository, Head head) {
    this.repository = repository;
    this.head = head;
  }

  /**
   * A file of theirs, in one version.
   *
   * @param path one of those that have it
   */
  record Blob(ObjectId id, String path, long bytes) {}

  /** Parents before children; none if there is no remote. */
  List<RevCommit> commits() throws IOException, URISyntaxException {
    Optional<List<ObjectId>> seen = seen();
    ObjectId tip = head.tip();
    var commits = new ArrayList<RevCommit>();
    if (seen.isPresent() && tip != null) {
      try (var walk = new RevWalk(repository)) {
        walk.sort(RevSort.TOPO);
        start(walk, tip, seen.get());
        walk.forEach(commits::add);
      }
      Collections.reverse(commits);
    }
    return commits;
  }

  /**
   * The files of theirs that have so many bytes, each version once.
   *
   * @throws CountedBytes.Stopped if it was cancelled
   */
  List<Blob> blobs(LongPredicate bytes, SyncProgress progress)
      throws IOException, URISyntaxException {
    Optional<List<ObjectId>> seen = seen();
    ObjectId tip = head.tip();
    if (seen.isEmpty() || tip == null || seen.get().contains(tip)) {
      return List.of();
    }
    Map<ObjectId, Blob> found = new LinkedHashMap<>();
    // Each tree and each file is looked at once, however many commits have it.
    try (var walk = new ObjectWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      start(walk, tip, seen.get());
      for (RevCommit commit = walk.next(); commit != null; ) {
        CountedBytes.Stopped.where(progress);
        commit = walk.next();
      }
      for (RevObject object = walk.nextObject(); object != null; object = walk.nextObject()) {
        CountedBytes.Stopped.where(progress);
        if (object instanceof RevBlob) {
          long size = reader.getObjectSize(object, Constants.OBJ_BLOB);
          if (bytes.test(size)) {
            found.put(object.copy(), new Blob(object.copy(), walk.getPathString(), size));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** What the remote has for sure; empty if there is no remote to push to. */
  private Optional<List<ObjectId>> seen() throws IOException, URISyntaxException {
    Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
    return remote.isEmpty()
        ? Optional.empty()
        : Optional.of(Commits.seenOf(repository, remote.get().name()));
  }

  private static void start(RevWalk walk, ObjectId tip, List<ObjectId> seen) throws IOException {
    walk.markStart(walk.parseCommit(tip));
    for (ObjectId each : seen) {
      walk.markUninteresting(walk.parseCommit(each));
    }
  }
}
