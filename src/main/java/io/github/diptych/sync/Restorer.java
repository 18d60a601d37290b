package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The verb <i>restore</i>: brings HEAD, the branch and the index back after a power loss, from the
 * reflog. No file of the vault is touched, so what was written since is still to be committed; what
 * was damaged is kept in {@code .git/diptych/damaged}.
 */
final class Restorer {
  private static final Logger LOG = Logger.getLogger(Restorer.class.getName());

  private final Path root;

  Restorer(Path root) {
    this.root = root;
  }

  /** What can be restored; empty if nothing is damaged, or nothing whole is left. */
  Optional<Restoration> look() {
    try (var repository = GuardedRepository.of(root)) {
      if (isWhole(repository)) {
        return Optional.empty();
      }
      var lost = new LostTip(repository);
      Optional<String> branch = lost.branch();
      if (branch.isPresent()) {
        for (ObjectId tip : lost.tips(branch.get())) {
          Optional<RevCommit> commit = whole(repository, tip);
          if (commit.isPresent()) {
            return commit.map(found -> restoration(branch.get(), found));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      // What cannot even be read is told when it is opened.
      LOG.log(Level.INFO, "nothing to restore from in " + root, e);
      return Optional.empty();
    }
  }

  private static Restoration restoration(String branch, RevCommit commit) {
    return new Restoration(
        branch,
        commit.name(),
        Instant.ofEpochSecond(commit.getCommitTime()),
        commit.getShortMessage());
  }

  private static boolean isWhole(GuardedRepository repository) {
    try {
      return Damage.of(repository).isEmpty() && hasIndex(repository);
    } catch (IOException garbage) {
      return false;
    }
  }

  private static boolean hasIndex(GuardedRepository repository) {
    try {
      repository.readDirCache();
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }

  /** The commit, if it and all that it needs is there. */
  private static Optional<RevCommit> whole(GuardedRepository repository, ObjectId tip) {
    try (var commits = new RevWalk(repository);
        var files = new TreeWalk(repository)) {
      RevCommit commit = commits.parseCommit(tip);
      files.addTree(commit.getTree());
      files.setRecursive(true);
      while (files.next()) {
        if (!files.getFileMode(0).equals(FileMode.GITLINK)) {
          // A file of zero length is there, but it is no object.
          files.getObjectReader().open(files.getObjectId(0));
        }
      }
      commits.setRetainBody(false);
      commits.markStart(commit);
      for (RevCommit each = commits.next(); each != null; each = commits.next()) {
        commits.parseHeaders(each);
      }
      commits.setRetainBody(true);
      commits.parseBody(commit);
      return Optional.of(commit);
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /** Brings the repository back to what {@link #look} has found. */
  Restored run(Restoration to) {
    try {
      restore(to);
      return new Restored.Done();
    } catch (LockFailedException e) {
      return new Restored.Refused(CannotSyncReason.LOCKED, "index.lock");
    } catch (IOException e) {
      return new Restored.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private void restore(Restoration to) throws IOException {
    ObjectId commit = ObjectId.fromString(to.commit());
    Path common;
    Path folder;
    Path kept;
    boolean branchLost;
    boolean indexLost;
    try (var repository = GuardedRepository.of(root)) {
      // What a killed process of ours has left is in nobody's way.
      repository.lockRecord();
      common = repository.getCommonDirectory().toPath();
      folder = repository.getDirectory().toPath();
      kept = common.resolve("diptych/damaged/" + Clock.systemUTC().millis());
      // The power that took the branch may have taken us while we held the lock.
      LockRecord.clearLeft(repository);
      File lock = new File(repository.getDirectory(), "index.lock");
      if (lock.exists()) {
        throw new LockFailedException(lock);
      }
      branchLost = !new LostTip(repository).now(to.branch()).equals(Optional.of(commit));
      indexLost = !hasIndex(repository);
      new CutOff(repository, kept).putAway();
    }
    if (branchLost) {
      keep(common.resolve(to.branch()), kept.resolve(to.branch()));
    }
    if (indexLost) {
      keep(folder.resolve("index"), kept.resolve("index"));
    }
    // What was read of the damaged files is in the other one's memory.
    try (var repository = GuardedRepository.of(root)) {
      repository.lockRecord();
      if (branchLost) {
        set(repository, to.branch(), commit);
      }
      head(folder, kept, to.branch());
      new CutOff(repository, kept).forgetSeen();
      if (indexLost) {
        new IndexRebuild(repository).from(Trees.of(repository, commit));
      }
    }
  }

  private static void keep(Path damaged, Path kept) throws IOException {
    if (Files.exists(damaged)) {
      Files.createDirectories(kept.getParent());
      Files.move(damaged, kept);
    }
  }

  private static void set(GuardedRepository repository, String branch, ObjectId commit)
      throws IOException {
    RefUpdate update = repository.updateRef(branch);
    update.setNewObjectId(commit);
    update.setRefLogMessage("restored by Diptych", false);
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException(branch + ": " + result);
    }
  }

  /** Written beside and moved, so that a second power loss finds the old one or the new one. */
  private static void head(Path folder, Path kept, String branch) throws IOException {
    Path head = folder.resolve(Constants.HEAD);
    byte[] text = ("ref: " + branch + "\n").getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(head) && Arrays.equals(Files.readAllBytes(head), text)) {
      return;
    }
    if (Files.exists(head)) {
      Files.createDirectories(kept);
      Files.copy(head, kept.resolve(Constants.HEAD));
    }
    Path fresh = folder.resolve("diptych-HEAD");
    Files.write(fresh, text);
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, head, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
