package io.github.diptych.sync;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Follows a file, or something in it, from each commit to its parents: by its name, by the name it
 * had before it was renamed, and if it was carried over from another note, into that one. Each
 * branch of a history that was joined is followed by itself.
 */
final class FileTrail {
  private static final byte[] UNSEEN = new byte[0];

  private final GuardedRepository repository;
  private final RevWalk commits;
  private final ObjectReader reader;
  private final TreePaths paths;
  private final Map<ObjectId, Place> places = new HashMap<>();

  /**
   * Where what is followed is in a commit.
   *
   * @param file what the file is called in the repository; null if it is not there
   */
  private record Place(String path, @Nullable ObjectId file, Followed what) {}

  /**
   * @param commits a walk that comes to each commit after one of its children
   */
  FileTrail(
      GuardedRepository repository, RevWalk commits, RevCommit start, String path, Followed what)
      throws IOException {
    this.repository = repository;
    this.commits = commits;
    this.reader = commits.getObjectReader();
    this.paths = new TreePaths(reader);
    put(start, path, what);
  }

  /** Itself in a commit that changed it; empty if a parent has it as it is there. */
  Optional<Version> changedIn(RevCommit commit) throws IOException {
    Place place = places.remove(commit.getId());
    if (place == null) {
      return Optional.empty();
    }
    boolean changed = commit.getParentCount() > 0 || isBegun(place);
    for (RevCommit parent : commit.getParents()) {
      commits.parseHeaders(parent);
      changed &= isChanged(commit, parent, place);
    }
    return changed
        ? Optional.of(new Version(HistoryWalk.revision(commit), place.path, place.what))
        : Optional.empty();
  }

  private boolean isBegun(Place place) throws IOException {
    byte[] now = bytes(place.file, place.what);
    return now != null && place.what.back(null, now).changed();
  }

  private boolean isChanged(RevCommit commit, RevCommit parent, Place place) throws IOException {
    ObjectId before = paths.file(parent.getTree(), place.path);
    boolean same = before == null ? place.file == null : before.equals(place.file);
    if (same) {
      places.putIfAbsent(parent.getId().copy(), place);
      return false;
    }
    byte[] now = bytes(place.file, place.what);
    if (now == null) {
      // Deleted here.
      put(parent, place.path, place.what);
      return true;
    }
    byte[] was = bytes(before, place.what);
    return was == null
        ? isNew(commit, parent, place, now)
        : goesOn(parent, place.path, place.what.back(was, now));
  }

  private boolean isNew(RevCommit commit, RevCommit parent, Place place, byte[] now)
      throws IOException {
    List<DiffEntry> changes = FileChanges.between(repository, parent.getTree(), commit.getTree());
    for (DiffEntry change : changes) {
      boolean renamed = change.getChangeType() == DiffEntry.ChangeType.RENAME;
      if (renamed && change.getNewPath().equals(place.path)) {
        byte[] was = bytes(paths.file(parent.getTree(), change.getOldPath()), place.what);
        return goesOn(parent, change.getOldPath(), place.what.back(was, now));
      }
    }
    if (!place.what.isWhole()) {
      for (DiffEntry change : changes) {
        Followed.Step step = carried(parent, change.getOldPath(), place.what, now);
        if (step != null && step.before() != null && !step.changed()) {
          return goesOn(parent, change.getOldPath(), step);
        }
      }
    }
    return goesOn(parent, place.path, place.what.back(null, now));
  }

  /** Whether another note had it, which lost it in the same commit. */
  private Followed.@Nullable Step carried(RevCommit parent, String other, Followed what, byte[] now)
      throws IOException {
    if (!other.endsWith(".md") && !other.endsWith(".markdown")) {
      return null;
    }
    byte[] was = bytes(paths.file(parent.getTree(), other), what);
    return was == null ? null : what.back(was, now);
  }

  private boolean goesOn(RevCommit parent, String path, Followed.Step step) throws IOException {
    Followed before = step.before();
    if (before != null) {
      put(parent, path, before);
    }
    return step.changed();
  }

  private void put(RevCommit commit, String path, Followed what) throws IOException {
    ObjectId file = paths.file(commit.getTree(), path);
    places.putIfAbsent(commit.getId().copy(), new Place(path, file, what));
  }

  /** Of a file that is followed as a whole nobody looks at the bytes. */
  private byte @Nullable [] bytes(@Nullable ObjectId file, Followed what) throws IOException {
    if (file == null || what.isWhole()) {
      return file == null ? null : UNSEEN;
    }
    return Blobs.bytes(reader, file).orElse(null);
  }
}
