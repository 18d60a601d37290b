package io.github.diptych.sync;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The verb <i>discard</i>: files are as the last commit has them, and what was written in them
 * since is kept for thirty days, as a commit of ours that is in no branch. First it is kept, then
 * discarded.
 */
public final class Discards {
  private final GuardedRepository repository;
  private final KeptCommits kept;
  private final WorkFiles files;
  private final PointerFiles lfs;

  Discards(GuardedRepository repository, Clock clock) {
    this.repository = repository;
    this.kept = new KeptCommits(repository, "discarded", clock);
    this.files = new WorkFiles(repository);
    this.lfs = new PointerFiles(repository);
  }

  /**
   * Discards what was written in these files since the last commit.
   *
   * @param paths from the vault's root, with {@code /}; those that did not change are left alone
   */
  public Discarded discard(Collection<String> paths) {
    try (var record = LockRecord.begin(repository)) {
      record.beat();
      Optional<Committed.Refused> refused = Committer.preflight(repository, SyncProgress.NONE);
      if (refused.isPresent()) {
        return new Discarded.Refused(refused.get().reason(), refused.get().detail());
      }
      Head head = Head.of(repository);
      var left = new ArrayList<String>();
      var changed = new ArrayList<String>();
      for (ChangedFile change : new StatusReader(repository).changes(head)) {
        if (paths.contains(change.path())) {
          (files.isOrdinary(change.path()) ? changed : left).add(change.path());
        }
      }
      return changed.isEmpty() && left.isEmpty()
          ? new Discarded.Nothing()
          : discard(head.tip(), changed, left);
    } catch (IOException | GitAPIException | JGitInternalException e) {
      Committed.Refused refused = Committer.refused(e);
      return new Discarded.Refused(refused.reason(), refused.detail());
    }
  }

  private Discarded discard(@Nullable ObjectId tip, List<String> changed, List<String> left)
      throws IOException, GitAPIException {
    Map<String, Optional<ObjectId>> now = changed.isEmpty() ? Map.of() : keep(tip, changed);
    var pointers = new ArrayList<String>();
    int done = 0;
    for (Map.Entry<String, Optional<ObjectId>> each : now.entrySet()) {
      if (files.id(each.getKey()).equals(each.getValue())) {
        if (putBack(tip, each.getKey())) {
          pointers.add(each.getKey());
        }
        done++;
      } else {
        left.add(each.getKey());
      }
    }
    return new Discarded.Done(done, left, pointers);
  }

  /** Keeps the last commit's files with these as they are now, and tells what they are. */
  private Map<String, Optional<ObjectId>> keep(@Nullable ObjectId tip, List<String> changed)
      throws IOException {
    Map<String, Optional<ObjectId>> now = new LinkedHashMap<>();
    try (ObjectInserter inserter = repository.newObjectInserter();
        var reader = repository.newObjectReader()) {
      DirCache cache =
          tip == null ? DirCache.newInCore() : DirCache.read(reader, Trees.of(repository, tip));
      DirCacheEditor editor = cache.editor();
      for (String path : changed) {
        Optional<ObjectId> blob = files.keep(path, inserter);
        now.put(path, blob);
        editor.add(blob.isPresent() ? put(path, blob.get()) : new DirCacheEditor.DeletePath(path));
      }
      editor.finish();
      ObjectId tree = cache.writeTree(inserter);
      inserter.flush();
      List<ObjectId> parents = tip == null ? List.of() : List.of(tip);
      kept.keep(Trees.commit(repository, tree, parents, "Discarded changes"));
      return now;
    }
  }

  private static DirCacheEditor.PathEdit put(String path, ObjectId blob) {
    return new DirCacheEditor.PathEdit(path) {
      @Override
      public void apply(DirCacheEntry entry) {
        if (!Blobs.isFile(entry.getFileMode())) {
          entry.setFileMode(FileMode.REGULAR_FILE);
        }
        entry.setObjectId(blob);
      }
    };
  }

  /** Tells whether the file is an LFS pointer then, for its content is not here. */
  private boolean putBack(@Nullable ObjectId tip, String path) throws IOException, GitAPIException {
    // Closing the Git would close the repository, which is not ours.
    Git git = Git.wrap(repository);
    Optional<ObjectId> blob = tip == null ? Optional.empty() : in(tip, path);
    if (tip != null && blob.isPresent()) {
      git.checkout().setStartPoint(tip.name()).addPath(path).call();
      return lfs.isOnly(blob.get());
    }
    git.rm().setCached(true).addFilepattern(path).call();
    files.delete(path);
    return false;
  }

  private Optional<ObjectId> in(ObjectId commit, String path) throws IOException {
    try (var reader = repository.newObjectReader()) {
      return Blobs.id(reader, Trees.of(repository, commit), path);
    }
  }

  /**
   * Has a file's bytes as they were in a commit, whatever they are, and of a file for LFS its
   * content; what was written in it since the last commit is discarded, and so kept.
   *
   * @param commit 40 hexadecimal digits, of one that is here
   * @param path from the vault's root, with {@code /}
   */
  public Discarded restore(String commit, String path) {
    try (var walk = new RevWalk(repository)) {
      ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
      ObjectId then = Blobs.id(walk.getObjectReader(), tree, path).orElse(null);
      if (then == null || files.isWhole(path, then)) {
        return new Discarded.Nothing();
      }
      return switch (discard(List.of(path))) {
        case Discarded.Refused refused -> refused;
        case Discarded.Done done when !done.left().isEmpty() -> new Discarded.Done(0, done.left());
        case Discarded discarded -> {
          files.write(path, files.bytes(walk.getObjectReader(), then));
          List<String> pointers = lfs.isOnly(then) ? List.of(path) : List.of();
          yield new Discarded.Done(1, List.of(), pointers);
        }
      };
    } catch (IOException e) {
      return new Discarded.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  /** What was discarded in the last thirty days, the newest first. */
  public List<Discard> list() throws IOException {
    var discards = new ArrayList<Discard>();
    for (KeptCommits.Kept each : kept.all()) {
      discards.add(
          new Discard(
              each.name(), each.at(), new History(repository).changes(each.commit().name())));
    }
    return discards;
  }

  /**
   * Brings back what was discarded; what was written since stays, and is merged with it.
   *
   * @param name of one in the list
   */
  public Discarded bringBack(String name, FileMerge merge) {
    try {
      for (KeptCommits.Kept each : kept.all()) {
        if (each.name().equals(name)) {
          return bringBack(each, merge);
        }
      }
      return new Discarded.Nothing();
    } catch (IOException e) {
      return new Discarded.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private Discarded bringBack(KeptCommits.Kept each, FileMerge merge) throws IOException {
    try (var walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(each.commit());
      ObjectId before =
          commit.getParentCount() == 0 ? null : Trees.of(repository, commit.getParent(0));
      var back =
          new BroughtBack(files, lfs, merge, walk.getObjectReader(), before, commit.getTree());
      for (FileChange change : new History(repository).changes(commit.name())) {
        back.add(change);
      }
      if (!back.open().isEmpty()) {
        return new Discarded.Open(back.open());
      }
      int done = back.write();
      if (back.left().isEmpty()) {
        kept.forget(each);
      }
      return new Discarded.Done(done, back.left(), back.pointers());
    }
  }
}
