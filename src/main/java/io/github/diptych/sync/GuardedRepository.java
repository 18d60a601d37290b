package io.github.diptych.sync;

import io.github.diptych.sync.lfs.LfsFilters;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** JGit's repository, reading the vault's configuration only through {@link GuardedConfig}. */
final class GuardedRepository extends FileRepository {
  /** Saves wait behind a commit that waits. */
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(3);

  // Null while the superclass's constructor runs, which reads its own copy.
  private final @Nullable GuardedConfig guarded;
  private volatile Duration lockPatience = LOCK_PATIENCE;
  private volatile @Nullable DirCache index;
  private @Nullable LockRecord record;

  private GuardedRepository(BaseRepositoryBuilder<?, ?> builder) throws IOException {
    super(builder);
    LfsFilters.register();
    FileBasedConfig unguarded = super.getConfig();
    // Its object store keeps this copy, and reads from it whether to force files to the disk.
    unguarded.setBoolean("core", null, "fsyncobjectfiles", true);
    unguarded.setBoolean("core", null, "fsyncreffiles", true);
    try {
      var users = SystemReader.getInstance().getUserConfig();
      var config = new GuardedConfig(users, unguarded.getFile(), getFS(), getWorkTree().toPath());
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

  /** Whether the programs that the vault names run, as they are at this moment. */
  boolean runsPrograms() throws IOException {
    try {
      GuardedConfig config = guardedConfig();
      // What a hook's file holds, and what the writer says, changes without the configuration.
      config.lookAgain();
      return config.trust() == TrustGiven.YES;
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
  }

  /** The record of the locks that are taken from now on, kept until this is closed. */
  synchronized LockRecord lockRecord() {
    LockRecord known = record;
    if (known == null) {
      known = LockRecord.begin(this);
      record = known;
    } else {
      known.clearLeftBy(this);
    }
    known.beat(Duration.ZERO);
    return known;
  }

  @Override
  protected synchronized void doClose() {
    if (record != null) {
      record.close();
      record = null;
    }
    super.doClose();
  }

  /** The index, which nobody changes in memory; read anew only if its file was written since. */
  @Override
  public DirCache readDirCache() throws IOException {
    DirCache known = index;
    if (known == null || !getIndexFile().exists() || known.isOutdated()) {
      known = super.readDirCache();
      index = known;
    }
    return known;
  }

  /** One that forces the names of what it inserts as well. */
  @Override
  public ObjectInserter newObjectInserter() {
    return new ForcedInserter(super.newObjectInserter(), getObjectsDirectory().toPath());
  }

  /** Whatever takes it: what is left of it when this process is killed is known to be ours. */
  @Override
  public DirCache lockDirCache() throws IOException {
    lockRecord();
    return super.lockDirCache();
  }

  /** How long a lock of another program's is waited for. */
  Duration lockPatience() {
    return lockPatience;
  }

  void lockPatience(Duration patience) {
    lockPatience = patience;
  }

  GuardedConfig guardedConfig() {
    return (GuardedConfig) getConfig();
  }
}
