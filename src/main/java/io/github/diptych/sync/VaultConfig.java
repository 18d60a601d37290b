package io.github.diptych.sync;

import java.io.IOException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;

/** Writes a vault's {@code .git/config}: what is told here, and not what JGit is told in memory. */
final class VaultConfig {
  private VaultConfig() {}

  static void change(GuardedRepository repository, Change change) throws IOException {
    repository.lockRecord();
    var config = new FileBasedConfig(repository.getConfig().getFile(), repository.getFS());
    try {
      config.load();
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
    change.in(config);
    config.save();
  }

  @FunctionalInterface
  interface Change {
    void in(StoredConfig config);
  }
}
