package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What was committed before. Its methods may be called from any thread, but for {@link #restore}.
 */
public final class History {
  private final GuardedRepository repository;

  History(GuardedRepository repository) {
    this.repository = repository;
  }

  /** The branch's commits; to be closed before the repository is. */
  public HistoryWalk walk() throws IOException {
    return HistoryWalk.ofVault(repository);
  }

  /**
   * Those that changed a file, or something in it; under the names, too, that it had before.
   *
   * @param path in the last commit, with {@code /}
   */
  public HistoryWalk walk(String path, Followed what) throws IOException {
    return HistoryWalk.ofFile(repository, path, what);
  }

  /**
   * The commit of a name.
   *
   * @param name an id or the beginning of one, a branch, or such as {@code HEAD~1}
   */
  public Optional<Revision> find(String name) throws IOException {
    try (var walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(name + "^{commit}");
      return id == null
          ? Optional.empty()
          : Optional.of(HistoryWalk.revision(walk.parseCommit(id)));
    } catch (RevisionSyntaxException
        | AmbiguousObjectException
        | MissingObjectException
        | IncorrectObjectTypeException none) {
      return Optional.empty();
    }
  }

  /**
   * The files that a commit changed; of one that joined two sides, what came from the other.
   *
   * @param id of a commit that is here
   */
  public List<FileChange> changes(String id) throws IOException {
    try (var walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(id));
      ObjectId before =
          commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0)).getTree();
      return FileChanges.between(repository, before, commit.getTree()).stream()
          .map(FileChanges::of)
          .toList();
    }
  }

  /**
   * The bytes of a file in a commit, of one for LFS its content if that is here; empty if it was
   * not there, or is over 100 MiB.
   *
   * @param id of a commit that is here
   * @param path from the vault's root, with {@code /}
   */
  public Optional<byte[]> content(String id, String path) throws IOException {
    try (var walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(id));
      return path.isEmpty()
          ? Optional.empty()
          : new PointerFiles(repository).bytes(walk.getObjectReader(), commit.getTree(), path);
    }
  }

  /**
   * Has the vault as it was in a commit, as a commit more; nothing is rewritten. What differs from
   * the last commit is to be committed before.
   */
  public FastForwarded restore(Revision revision, SyncProgress progress) {
    return new Rewinder(repository, progress).to(revision);
  }
}
