package io.github.diptych.sync;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;

/**
 * Commits that are in no branch and are kept all the same, for thirty days (issue 6), each under a
 * ref of ours that tells when. Other programs neither show nor push these.
 */
final class KeptCommits {
  private static final Duration KEPT = Duration.ofDays(30);

  private final GuardedRepository repository;
  private final String prefix;
  private final Clock clock;

  /**
   * @param kind what they are, such as {@code discarded}
   */
  KeptCommits(GuardedRepository repository, String kind, Clock clock) {
    this.repository = repository;
    this.prefix = "refs/diptych/" + kind + "/";
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param name which tells it from the others
   */
  record Kept(String name, Instant at, ObjectId commit) {}

  void keep(ObjectId commit) throws IOException {
    long millis = clock.millis();
    // Two in one millisecond are two.
    while (repository.exactRef(name(millis)) != null) {
      millis++;
    }
    RefUpdate update = repository.updateRef(name(millis));
    update.setNewObjectId(commit);
    update.disableRefLog();
    RefUpdate.Result result = update.forceUpdate();
    if (result != RefUpdate.Result.NEW) {
      throw new IOException(name(millis) + ": " + result);
    }
    forgetOld();
  }

  /** All that are kept, the newest first. */
  List<Kept> all() throws IOException {
    Instant since = clock.instant().minus(KEPT);
    return everything().stream().filter(kept -> !kept.at.isBefore(since)).toList();
  }

  void forget(Kept kept) throws IOException {
    RefUpdate deletion = repository.updateRef(prefix + kept.name);
    deletion.setForceUpdate(true);
    deletion.delete();
  }

  private void forgetOld() throws IOException {
    List<Kept> young = all();
    for (Kept kept : everything()) {
      if (!young.contains(kept)) {
        forget(kept);
      }
    }
  }

  private List<Kept> everything() throws IOException {
    var everything = new ArrayList<Kept>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
      String name = ref.getName().substring(prefix.length());
      ObjectId commit = ref.getObjectId();
      if (commit != null && name.matches("\\d{15}")) {
        everything.add(new Kept(name, Instant.ofEpochMilli(Long.parseLong(name)), commit));
      }
    }
    everything.sort(Comparator.comparing(Kept::at).reversed());
    return everything;
  }

  /** As many digits for each, so that names sort as times do. */
  private String name(long millis) {
    return prefix + String.format(Locale.ROOT, "%015d", millis);
  }
}
