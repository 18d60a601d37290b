package io.github.diptych.sync;

import java.io.IOException;

/** Whether the programs that an open vault names run on this machine (decision 38). */
public final class VaultTrust {
  private final GuardedRepository repository;

  VaultTrust(GuardedRepository repository) {
    this.repository = repository;
  }

  /** The programs, as they were when the vault's configuration was read last. */
  public VaultPrograms programs() {
    return repository.guardedConfig().programs();
  }

  /** What the writer has said about them. */
  public TrustGiven given() {
    return repository.guardedConfig().trust();
  }

  /** Remembers whether just these programs of this vault are to run; others are asked about. */
  public void give(VaultPrograms programs, boolean trusted) throws IOException {
    new Trust(repository.getWorkTree().toPath()).give(programs, trusted);
    repository.runsPrograms();
  }
}
