package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A vault of ours beside a remote that others write to; the scaffolding of this room's tests. */
final class SyncStory implements AutoCloseable {
  final TestRemote remote;
  final Path folder;
  final VaultRepository vault;

  private SyncStory(TestRemote remote, Path home, boolean connected) {
    this.remote = remote;
    folder = home.resolve("vault");
    try {
      vault = VaultRepository.init(folder);
      if (connected) {
        vault.remote(remote.url());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new vault whose remote is the story's. */
  static SyncStory connected(Path home) {
    return new SyncStory(TestRemote.in(home), home, true);
  }

  /** A new vault without a remote. */
  static SyncStory alone(Path home) {
    return new SyncStory(TestRemote.in(home), home, false);
  }

  /** The same for a user with this Git configuration. */
  static SyncStory alone(Path home, String userConfig) {
    TestRemote remote = TestRemote.in(home);
    TestRemote.withoutThisMachinesGit(userConfig);
    return new SyncStory(remote, home, false);
  }

  SyncStory writes(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SyncStory deletes(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String reads(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends to the vault's configuration, as another program would. */
  SyncStory configures(String text) {
    return writes(".git/config", reads(".git/config") + "\n" + text + "\n");
  }

  /** A program that leaves a file behind if anything runs it; the file's path. */
  Path canary(String program) {
    Path trace = folder.resolveSibling("canary-of-" + program.replace('/', '-'));
    writes(program, "#!/bin/sh\ntouch '" + trace + "'\ncat\n");
    try {
      Files.setPosixFilePermissions(
          folder.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return trace;
  }

  Committed commits() {
    return vault.commit("a day", SyncProgress.NONE);
  }

  SyncOutcome syncs() {
    return syncs(SyncProgress.NONE);
  }

  SyncOutcome syncs(SyncProgress progress) {
    return new Sync(Runnable::run, Runnable::run)
        .run(vault, changes -> "a day", Credentials.NONE, progress)
        .join();
  }

  Status status() {
    try {
      return vault.status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is committed or on the disk, to see that nothing of it changed. */
  String everything() {
    var all = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean ours = !file.startsWith(folder.resolve(".git")) || isBranch(file);
        if (ours) {
          all.append(folder.relativize(file)).append(": ").append(Files.readString(file));
        }
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isBranch(Path file) {
    return file.startsWith(folder.resolve(".git/refs/heads")) || file.endsWith("HEAD");
  }

  /** Checks with the git program that the vault and the remote are whole, then lets go of both. */
  @Override
  public void close() {
    vault.close();
    NativeGit.fsck(folder);
    NativeGit.fsck(remote.folder());
    assertThat(folder.resolve(".git/index.lock")).doesNotExist();
  }
}
