package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Mends the repository of a vault, each time because the writer has said so. */
public final class RepositoryCare {
  private final Path root;

  /**
   * @param root the vault's folder
   */
  public RepositoryCare(Path root) {
    this.root = root;
  }

  /** Brings a damaged repository back to what its {@link Condition} has found. */
  public Restored restore(Restoration to) {
    return new Restorer(root).run(to);
  }

  /** Goes back to the branch where a commit is checked out without one. */
  public FastForwarded reattach() {
    try (var repository = GuardedRepository.of(root)) {
      repository.lockRecord();
      return new Reattacher(repository).run();
    } catch (IOException e) {
      return new FastForwarded.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  /** The locks of Git's that other programs hold, or have left behind. */
  public List<HeldLock> locks() throws IOException {
    try (var repository = GuardedRepository.of(root)) {
      return new Locks(repository).all();
    }
  }

  /** Removes locks that nobody needs any more; one that was taken anew since it was seen stays. */
  public void unlock(List<HeldLock> locks) throws IOException {
    try (var repository = GuardedRepository.of(root)) {
      for (HeldLock lock : locks) {
        new Locks(repository).remove(lock);
      }
    }
  }
}
