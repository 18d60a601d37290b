package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** JGit's repository, reading the vault's configuration only through {@link GuardedConfig}. */
final class GuardedRepository extends FileRepository {
  // Null while the superclass's constructor runs, which reads its own copy.
  private final @Nullable GuardedConfig guarded;

  private GuardedRepository(BaseRepositoryBuilder<?, ?> builder) throws IOException {
    super(builder);
    FileBasedConfig unguarded = super.getConfig();
    // Its object store keeps this copy, and reads from it whether to force files to the disk.
    unguarded.setBoolean("core", null, "fsyncobjectfiles", true);
    unguarded.setBoolean("core", null, "fsyncreffiles", true);
    try {
      var users = SystemReader.getInstance().getUserConfig();
      var config = new GuardedConfig(users, unguarded.getFile(), getFS());
      config.load();
      config.addChangeListener(this::fireEvent);
      guarded = config;
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
  }

  /**
   * The repository whose work tree is this folder itself; {@code .git} may also be the file of a
   * linked work tree.
   */
  static GuardedRepository of(Path root) throws IOException {
    File workTree = root.toAbsolutePath().normalize().toFile();
    return new GuardedRepository(
        new FileRepositoryBuilder().setFS(FS.DETECTED).setWorkTree(workTree).setup());
  }

  @Override
  public FileBasedConfig getConfig() {
    GuardedConfig config = guarded;
    if (config == null) {
      return super.getConfig();
    }
    if (config.isOutdated()) {
      try {
        config.load();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ConfigInvalidException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
    return config;
  }

  GuardedConfig guardedConfig() {
    return (GuardedConfig) getConfig();
  }
}
