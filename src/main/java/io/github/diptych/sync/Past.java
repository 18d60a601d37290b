package io.github.diptych.sync;

import java.time.Clock;

/** What was committed before, and what brings some of it back, by what it is about. */
public final class Past {
  private final GuardedRepository repository;

  Past(GuardedRepository repository) {
    this.repository = repository;
  }

  /** The commits, and the vault as it was in one of them. */
  public History history() {
    return new History(repository);
  }

  /** The last commit, which can be amended while it is here alone. */
  public LastCommit lastCommit() {
    return new LastCommit(repository);
  }

  /** Changes that are not committed, discarded and brought back. */
  public Discards discards() {
    return new Discards(repository, Clock.systemUTC());
  }

  /** The vault's branches. */
  public Branches branches() {
    return new Branches(repository);
  }
}
