package io.github.diptych.workspace;

import io.github.diptych.sync.Opened;
import io.github.diptych.sync.TrustGiven;
import io.github.diptych.sync.VaultPrograms;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.Vault;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Which programs a vault's repository names, and whether they may run on this machine. Futures
 * complete on the home thread.
 */
public final class VaultTrusting {
  private static final Found NONE =
      new Found(new VaultPrograms(List.of(), ""), TrustGiven.NOT_NEEDED);

  private final Vault vault;
  private final Lanes lanes;

  public VaultTrusting(Vault vault, Lanes lanes) {
    this.vault = vault;
    this.lanes = lanes;
  }

  /** The programs, and what the writer has said about just these. */
  public record Found(VaultPrograms programs, TrustGiven given) {}

  /** None for a folder that is no repository, or one that is only looked at. */
  public CompletableFuture<Found> look() {
    return lanes.atHome(lanes.workTree().submit(this::found));
  }

  /** Remembers whether they are to run; others that come later are asked about anew. */
  public CompletableFuture<Found> give(VaultPrograms programs, boolean trusted) {
    return lanes.atHome(lanes.workTree().submit(() -> given(programs, trusted)));
  }

  private Found found() throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        return new Found(repository.trust().programs(), repository.trust().given());
      }
    }
    return NONE;
  }

  private Found given(VaultPrograms programs, boolean trusted) throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        repository.trust().give(programs, trusted);
      }
    }
    return found();
  }
}
