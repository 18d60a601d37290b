package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The verbs <i>take apart</i> and <i>join</i>: what a remote refuses because of its past gets
 * another one. Only commits that no remote has are made anew, no file of the work tree is touched,
 * and the branch's commits of before are kept under {@code refs/diptych/}.
 */
public final class Remaking {
  /** What GitHub takes at most, in bytes. */
  public static final long LIMIT = FileSizes.TOO_LARGE;

  private final GuardedRepository repository;

  Remaking(GuardedRepository repository) {
    this.repository = repository;
  }

  /** What is in them and more than GitHub takes; nothing if there is no remote. */
  public List<Concern> tooLarge() throws IOException {
    return tooLarge(SyncProgress.NONE);
  }

  /**
   * The same.
   *
   * @throws CountedBytes.Stopped if it was cancelled
   */
  List<Concern> tooLarge(SyncProgress progress) throws IOException {
    try {
      return new Unpushed(repository, Head.of(repository))
          .blobs(size -> size > LIMIT, progress).stream()
              .<Concern>map(blob -> new Concern.TooLargeCommitted(blob.path(), blob.bytes()))
              .toList();
    } catch (URISyntaxException noAddress) {
      // That is told when it is used.
      return List.of();
    }
  }

  /**
   * Takes every version of a file that has more bytes than that out of the commits.
   *
   * @param bytes the most that a file may have
   */
  public Remade takeApart(long bytes) {
    return guarded(head -> takeApart(head, bytes));
  }

  /**
   * Makes one commit of all, so that what was written and taken out again in between is in none.
   *
   * @param gone lines that must not be in the last commit any more
   */
  public Remade join(Collection<Refusal.Place> gone) {
    return guarded(head -> join(head, gone));
  }

  /** Goes back to the commits of before the last time, unless others came since. */
  public Remade undo() {
    return guarded(this::undo);
  }

  private interface Step {
    Remade from(Head head) throws IOException, URISyntaxException;
  }

  private Remade guarded(Step step) {
    try {
      repository.lockRecord();
      Optional<Committed.Refused> refusal = Committer.preflight(repository, SyncProgress.NONE);
      if (refusal.isPresent()) {
        return new Remade.Refused(refusal.get().reason(), refusal.get().detail());
      }
      return step.from(Head.of(repository));
    } catch (URISyntaxException e) {
      return new Remade.Refused(CannotSyncReason.REMOTE_UNSUPPORTED, "");
    } catch (LockFailedException e) {
      return new Remade.Refused(CannotSyncReason.LOCKED, "index.lock");
    } catch (IOException e) {
      return new Remade.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private Remade takeApart(Head head, long bytes) throws IOException, URISyntaxException {
    var unpushed = new Unpushed(repository, head);
    Set<ObjectId> unwanted =
        unpushed.blobs(size -> size > bytes, SyncProgress.NONE).stream()
            .map(Unpushed.Blob::id)
            .collect(Collectors.toSet());
    ObjectId tip = head.tip();
    if (tip == null || unwanted.isEmpty()) {
      return new Remade.NotNeeded();
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      var without = new WithoutFiles(repository, unwanted, inserter);
      for (RevCommit commit : unpushed.commits()) {
        without.remake(commit);
      }
      move(tip, without.of(tip), "take apart");
      Set<String> paths = without.placesIn(tip);
      new LeavingOut(repository).leaveOut(onDisk(paths));
      new IndexEntries(repository).follow(Trees.of(repository, without.of(tip)), paths);
      return new Remade.Done(List.copyOf(paths), without.made());
    }
  }

  /** What is not there any more need not be kept out. */
  private Set<String> onDisk(Set<String> paths) {
    Path root = repository.getWorkTree().toPath();
    return paths.stream()
        .filter(path -> Files.isRegularFile(root.resolve(path)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Remade join(Head head, Collection<Refusal.Place> gone)
      throws IOException, URISyntaxException {
    ObjectId tip = head.tip();
    List<RevCommit> commits = new Unpushed(repository, head).commits();
    if (tip == null || commits.isEmpty()) {
      return new Remade.NotNeeded();
    }
    Optional<String> there = stillThere(tip, gone);
    if (there.isPresent()) {
      return new Remade.StillThere(there.get());
    }
    Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
    ObjectId seen = remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
    if (seen != null && Commits.notIn(repository, seen, List.of(tip)) > 0) {
      return new Remade.Refused(CannotSyncReason.LOCKED, "HEAD");
    }
    ObjectId joined =
        Trees.commit(
            repository,
            Trees.of(repository, tip),
            seen == null ? outside(commits) : List.of(seen),
            words(commits));
    move(tip, joined, "join");
    return new Remade.Done(List.of(), 1);
  }

  /** Where they begin: what the remote has, though not by this branch's name. */
  private static List<ObjectId> outside(List<RevCommit> commits) {
    return commits.stream()
        .flatMap(commit -> Stream.of(commit.getParents()))
        .filter(parent -> !commits.contains(parent))
        .map(RevCommit::copy)
        .distinct()
        .toList();
  }

  /** The first lines of all of them, as they were made. */
  private static String words(List<RevCommit> commits) {
    return commits.stream()
        .filter(commit -> commit.getParentCount() < 2)
        .map(RevCommit::getShortMessage)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> stillThere(ObjectId tip, Collection<Refusal.Place> gone)
      throws IOException {
    for (Refusal.Place place : gone) {
      Optional<String> line = place.line() < 1 ? Optional.empty() : line(place);
      if (line.isPresent() && text(tip, place.path()).lines().anyMatch(line.get()::equals)) {
        return Optional.of(place.path());
      }
    }
    return Optional.empty();
  }

  private Optional<String> line(Refusal.Place place) throws IOException {
    ObjectId commit = ObjectId.isId(place.commit()) ? ObjectId.fromString(place.commit()) : null;
    return commit == null || !repository.getObjectDatabase().has(commit)
        ? Optional.empty()
        : text(commit, place.path()).lines().skip(place.line() - 1L).findFirst();
  }

  private String text(ObjectId commit, String path) throws IOException {
    try (TreeWalk there = TreeWalk.forPath(repository, path, Trees.of(repository, commit))) {
      return there == null || there.isSubtree()
          ? ""
          : new String(
              repository.open(there.getObjectId(0), Constants.OBJ_BLOB).getBytes(),
              StandardCharsets.UTF_8);
    }
  }

  private Remade undo(Head head) throws IOException, URISyntaxException {
    ObjectId tip = head.tip();
    Optional<Backups.Moved> last =
        tip == null ? Optional.empty() : Backups.ofRemaking(repository).last(tip);
    if (tip == null || last.isEmpty() || !last.get().after().equals(tip)) {
      return new Remade.NotNeeded();
    }
    ObjectId before = last.get().before();
    Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
    ObjectId seen = remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
    if (seen != null && Commits.notIn(repository, seen, List.of(before)) > 0) {
      // The remote has what was made anew.
      return new Remade.NotNeeded();
    }
    List<String> paths = different(tip, before);
    update(tip, before, "undo");
    new IndexEntries(repository).follow(Trees.of(repository, before), paths);
    return new Remade.Undone();
  }

  private List<String> different(ObjectId one, ObjectId other) throws IOException {
    var paths = new ArrayList<String>();
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(Trees.of(repository, one));
      walk.addTree(Trees.of(repository, other));
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next()) {
        paths.add(walk.getPathString());
      }
    }
    return paths;
  }

  private void move(ObjectId from, ObjectId to, String why) throws IOException {
    Backups backups = Backups.ofRemaking(repository);
    Backups.Kept kept = backups.keep(from, to);
    try {
      update(from, to, why);
    } catch (IOException notMoved) {
      kept.forget();
      throw notMoved;
    }
    backups.forgetOld();
  }

  private void update(ObjectId from, ObjectId to, String why) throws IOException {
    RefUpdate update = repository.updateRef("HEAD");
    update.setExpectedOldObjectId(from);
    update.setNewObjectId(to);
    update.setRefLogMessage("sync: " + why, false);
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case FORCED, FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new LockFailedException(new File(result.name()));
    }
  }
}
