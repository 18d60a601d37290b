package io.github.diptych.workspace;

import io.github.diptych.sync.Condition;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.HeldLock;
import io.github.diptych.sync.RepositoryCare;
import io.github.diptych.sync.Restoration;
import io.github.diptych.sync.Restored;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.Vault;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is wrong with a vault's repository, and mending it. Futures complete on the home thread. */
public final class VaultRepair {
  private final Vault vault;
  private final Lanes lanes;

  public VaultRepair(Vault vault, Lanes lanes) {
    this.vault = vault;
    this.lanes = lanes;
  }

  /** Whether the vault can be synced as it is. */
  public CompletableFuture<Condition> condition() {
    return lanes.atHome(lanes.workTree().submit(() -> Condition.of(vault.root())));
  }

  /** Brings a damaged repository back; the files of the vault stay as they are. */
  public CompletableFuture<Restored> restore(Restoration to) {
    return lanes.atHome(lanes.workTree().submit(() -> care().restore(to)));
  }

  /** Goes back to the branch that another program has left. */
  public CompletableFuture<FastForwarded> reattach() {
    return lanes.atHome(lanes.workTree().submit(() -> care().reattach()));
  }

  /** The locks of Git's that other programs hold, or have left behind. */
  public CompletableFuture<List<HeldLock>> locks() {
    return lanes.atHome(lanes.workTree().submit(() -> care().locks()));
  }

  /** Removes these locks, but for those that were taken anew meanwhile. */
  public CompletableFuture<?> unlock(List<HeldLock> locks) {
    return lanes.atHome(lanes.workTree().run(() -> care().unlock(locks)));
  }

  private RepositoryCare care() {
    return new RepositoryCare(vault.root());
  }
}
