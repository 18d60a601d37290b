package io.github.diptych.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The branches of a vault, and the verb <i>switch</i>. Nothing that is not committed is carried
 * from one branch to another, and nothing of it is lost: then the branch stays.
 */
public final class Branches {
  private static final String REMOTE = "origin";
  private static final String AT_REMOTE = Constants.R_REMOTES + REMOTE + "/";

  private final GuardedRepository repository;

  Branches(GuardedRepository repository) {
    this.repository = repository;
  }

  /** Those that are here, by name, then those that were only seen at the remote. */
  public List<Branch> list() throws IOException {
    String current = Head.of(repository).branch();
    var branches = new ArrayList<Branch>();
    Set<String> here = new HashSet<>();
    for (Ref ref : refs(Constants.R_HEADS)) {
      String name = ref.getName().substring(Constants.R_HEADS.length());
      here.add(name);
      branches.add(new Branch(name, name.equals(current), true, revision(ref)));
    }
    for (Ref ref : refs(AT_REMOTE)) {
      String name = ref.getName().substring(AT_REMOTE.length());
      if (!ref.isSymbolic() && !here.contains(name)) {
        branches.add(new Branch(name, false, false, revision(ref)));
      }
    }
    return branches;
  }

  private List<Ref> refs(String prefix) throws IOException {
    return repository.getRefDatabase().getRefsByPrefix(prefix).stream()
        .filter(ref -> ref.getObjectId() != null)
        .toList();
  }

  private Revision revision(Ref ref) throws IOException {
    try (var walk = new RevWalk(repository)) {
      return HistoryWalk.revision(walk.parseCommit(ref.getObjectId()));
    }
  }

  /** Turns branch and files to another branch; one of the remote's is made here first. */
  public Switched to(String name) {
    try (var record = LockRecord.begin(repository)) {
      record.beat();
      Optional<String> underWay = HalfSwitch.end(repository);
      if (underWay.isPresent()) {
        return new Switched.Refused(CannotSyncReason.LOCKED, underWay.get());
      }
      Head head = Head.of(repository);
      if (name.equals(head.branch())) {
        return new Switched.Already(name);
      }
      ObjectId local = Commits.at(repository, Constants.R_HEADS + name);
      ObjectId there = local != null ? local : Commits.at(repository, AT_REMOTE + name);
      if (there == null) {
        return new Switched.Unknown(name);
      }
      Optional<Switched> obstacle = obstacle(head);
      return obstacle.isPresent() ? obstacle.get() : move(head, name, there, local == null);
    } catch (InvalidPathException e) {
      return new Switched.Refused(CannotSyncReason.BAD_NAME, Causes.words(e));
    } catch (LockFailedException e) {
      return new Switched.Refused(CannotSyncReason.LOCKED, "index.lock");
    } catch (IOException e) {
      return new Switched.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private Optional<Switched> obstacle(Head head) throws IOException {
    Optional<String> damage = Damage.of(repository);
    if (damage.isPresent()) {
      return refuse(CannotSyncReason.DAMAGED, damage.get());
    }
    var unfinished = StatusReader.unfinished(repository);
    if (unfinished != Status.Unfinished.NOTHING) {
      return refuse(CannotSyncReason.UNFINISHED, unfinished.name());
    }
    Optional<String> lock =
        new Locks(repository).awaitFree(repository.lockPatience(), SyncProgress.NONE);
    if (lock.isPresent()) {
      return refuse(CannotSyncReason.LOCKED, lock.get());
    }
    if (head.ref() == null && head.tip() != null && isNowhereElse(head.tip())) {
      return refuse(CannotSyncReason.DETACHED, head.tip().name());
    }
    int changes = new StatusReader(repository).changes(head).size();
    return changes == 0 ? Optional.empty() : Optional.of(new Switched.Uncommitted(changes));
  }

  private static Optional<Switched> refuse(CannotSyncReason reason, String detail) {
    return Optional.of(new Switched.Refused(reason, detail));
  }

  /** Whether a commit that is checked out without a branch would be in none. */
  private boolean isNowhereElse(ObjectId tip) throws IOException {
    List<ObjectId> branches = refs(Constants.R_HEADS).stream().map(Ref::getObjectId).toList();
    return Commits.notIn(repository, tip, branches) > 0;
  }

  private Switched move(Head head, String name, ObjectId there, boolean isNew) throws IOException {
    ObjectId from = head.tip() == null ? null : Trees.of(repository, head.tip());
    ObjectId to = Trees.of(repository, there);
    Optional<String> alike = new AlikeNames(repository).between(from, to);
    if (alike.isPresent()) {
      return new Switched.Refused(CannotSyncReason.NAMES_ALIKE, alike.get());
    }
    List<String> inTheWay = new FilesInTheWay(repository).between(from, to);
    if (!inTheWay.isEmpty()) {
      return new Switched.InTheWay(inTheWay);
    }
    if (isNew) {
      make(name, there);
    }
    Set<String> already = new FilesInTheWay(repository).already(from, to);
    try (FileChannel hold = HalfSwitch.hold(repository)) {
      if (hold == null) {
        return new Switched.Refused(CannotSyncReason.LOCKED, Constants.HEAD);
      }
      String branch = Constants.R_HEADS + name;
      List<String> stopped =
          new HalfSwitch(HalfSwitch.said(head), head.tip(), branch, there, already).run(repository);
      return stopped.isEmpty() ? new Switched.Done(name) : new Switched.InTheWay(stopped);
    }
  }

  private void make(String name, ObjectId there) throws IOException {
    RefUpdate update = repository.updateRef(Constants.R_HEADS + name);
    update.setExpectedOldObjectId(ObjectId.zeroId());
    update.setNewObjectId(there);
    update.setRefLogMessage("branch: Created from " + REMOTE + "/" + name, false);
    RefUpdate.Result result = update.update();
    if (result != RefUpdate.Result.NEW) {
      throw new IOException(name + ": " + result);
    }
    VaultConfig.change(
        repository,
        config -> {
          config.setString("branch", name, "remote", REMOTE);
          config.setString("branch", name, "merge", Constants.R_HEADS + name);
        });
  }
}
