package io.github.diptych.sync;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;

/**
 * Remembers where the branch was before a sync moved it, and where to, under {@code refs/diptych/}:
 * so nothing that was here is ever collected as garbage before its time, and a sync can be undone.
 * Other programs neither show nor push these.
 */
final class Backups {
  private static final Logger LOG = Logger.getLogger(Backups.class.getName());

  private static final int KEPT = 30;

  private final GuardedRepository repository;
  private final String beforeAll;
  private final String afterAll;
  private final Clock clock;

  Backups(GuardedRepository repository) {
    this(repository, "");
  }

  private Backups(GuardedRepository repository, String kind) {
    this.repository = repository;
    this.beforeAll = "refs/diptych/" + kind + "before/";
    this.afterAll = "refs/diptych/" + kind + "after/";
    this.clock = Clock.systemUTC();
  }

  /** Those of the times when commits were made anew, which bring nothing that could be undone. */
  static Backups ofRemaking(GuardedRepository repository) {
    return new Backups(repository, "remade/");
  }

  /**
   * A sync that moved the branch.
   *
   * @param before where it was
   * @param after where it was moved to
   * @param at when
   */
  record Moved(ObjectId before, ObjectId after, Instant at) {}

  /** What was kept for a move that is under way. */
  final class Kept {
    private final String name;

    private Kept(String name) {
      this.name = name;
    }

    /** To be called where the branch did not move. */
    void forget() throws IOException {
      Backups.this.forget(name);
    }
  }

  /** To be called before the branch is moved. */
  Kept keep(ObjectId before, ObjectId after) throws IOException {
    // As many digits for each, so that names sort as times do.
    String name = String.format(Locale.ROOT, "%015d", clock.millis());
    set(afterAll + name, after);
    try {
      set(beforeAll + name, before);
    } catch (IOException notKept) {
      delete(afterAll + name);
      throw notKept;
    }
    return new Kept(name);
  }

  /** Lets go of those of long ago; to be called once the branch has moved. */
  void forgetOld() {
    try {
      List<Ref> old = named(beforeAll);
      for (Ref ref : old.subList(0, Math.max(0, old.size() - KEPT))) {
        forget(ref.getName().substring(beforeAll.length()));
      }
    } catch (IOException later) {
      // The branch has moved, and the next time they go.
      LOG.log(Level.WARNING, "old backups stay for now", later);
    }
  }

  private void forget(String name) throws IOException {
    delete(beforeAll + name);
    delete(afterAll + name);
  }

  /**
   * The last sync that moved the branch, among those that are in a commit's history: a move that
   * was cut off, or one of another branch, is none.
   */
  Optional<Moved> last(ObjectId tip) throws IOException {
    for (Ref ref : named(beforeAll).reversed()) {
      ObjectId before = ref.getObjectId();
      ObjectId after =
          Commits.at(repository, afterAll + ref.getName().substring(beforeAll.length()));
      if (before != null && after != null && Commits.notIn(repository, after, List.of(tip)) == 0) {
        long millis = Long.parseLong(ref.getName().substring(beforeAll.length()));
        return Optional.of(new Moved(before, after, Instant.ofEpochMilli(millis)));
      }
    }
    return Optional.empty();
  }

  private List<Ref> named(String prefix) throws IOException {
    return repository.getRefDatabase().getRefsByPrefix(prefix).stream()
        .sorted(Comparator.comparing(Ref::getName))
        .toList();
  }

  private void set(String name, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(name);
    update.setNewObjectId(commit);
    update.disableRefLog();
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException(name + ": " + result);
    }
  }

  private void delete(String name) throws IOException {
    RefUpdate deletion = repository.updateRef(name);
    deletion.setForceUpdate(true);
    deletion.delete();
  }
}
