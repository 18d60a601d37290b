package io.github.diptych.workspace;

import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.Replacing;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.Shrinking;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Puts a smaller picture in the place of one that is too large to be committed, under its name, so
 * that every link still leads to it. The one that was there stays beside it and goes nowhere.
 */
final class PictureShrinking {
  /** What the smaller one may have, in bytes. */
  private static final int MOST = 10 * 1024 * 1024;

  private final Vault vault;

  PictureShrinking(Vault vault) {
    this.vault = vault;
  }

  /** False if it cannot be made smaller; then nothing was changed. */
  boolean shrink(VaultRepository repository, List<String> paths) throws IOException {
    boolean all = true;
    for (String path : paths) {
      Optional<byte[]> smaller =
          VaultPath.isValid(path)
              ? Shrinking.smaller(vault.file(VaultPath.of(path)), MOST)
              : Optional.empty();
      if (smaller.isPresent()) {
        VaultPath kept = new Replacing(vault).replace(VaultPath.of(path), smaller.get());
        repository.leavingOut().leaveOut(List.of(kept.value()));
      } else {
        all = false;
      }
    }
    return all;
  }
}
