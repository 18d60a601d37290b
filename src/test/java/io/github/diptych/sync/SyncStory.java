package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;

/** A vault of ours beside a remote that others write to; the scaffolding of this room's tests. */
final class SyncStory implements AutoCloseable {
  /** Decides nothing. */
  static final FileMerge LEFT_OPEN = (path, base, mine, theirs) -> new FileMerge.Outcome.Open();

  final TestRemote remote;
  final Path folder;
  VaultRepository vault;
  private FileMerge merge = LEFT_OPEN;

  private SyncStory(TestRemote remote, Path home, boolean connected) {
    this.remote = remote;
    folder = home.resolve("vault");
    try {
      vault = VaultRepository.init(folder);
      vault.waitsForLocks(Duration.ofMillis(100));
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

  /** Closes the repository and opens it again, as each sync does. */
  SyncStory reopens() {
    vault.close();
    vault = ((Opened.Ready) VaultRepository.open(folder)).repository();
    vault.waitsForLocks(Duration.ofMillis(100));
    return this;
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

  /** From now on what both sides changed is merged so. */
  SyncStory merges(FileMerge merge) {
    this.merge = merge;
    return this;
  }

  SyncOutcome syncs() {
    return syncs(SyncProgress.NONE);
  }

  SyncOutcome syncs(SyncProgress progress) {
    return new Sync(Runnable::run, Runnable::run, merge, Stillness.GIVEN)
        .run(vault, changes -> "a day", Credentials.NONE, progress)
        .join();
  }

  SyncOutcome syncsAccepting(List<Concern> concerns) {
    Gate gate =
        (repository, changes, progress) ->
            repository.concerns(changes, progress).stream()
                .filter(each -> !concerns.contains(each))
                .toList();
    return new Sync(Runnable::run, Runnable::run, merge, Stillness.GIVEN)
        .run(vault, changes -> "a day", gate, Credentials.NONE, SyncProgress.NONE)
        .join();
  }

  Merging undoes() {
    return vault.undoSync(merge, SyncProgress.NONE);
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
          all.append(folder.relativize(file)).append(": ").append(contents(file));
        }
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a hundred mebibytes would be held several times over. */
  private static String contents(Path file) throws IOException {
    if (Files.size(file) < 1 << 20) {
      return Files.readString(file);
    }
    try (var in = Files.newInputStream(file)) {
      var all = new CRC32();
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        all.update(buffer, 0, read);
      }
      return Files.size(file) + " bytes " + all.getValue();
    }
  }

  private boolean isBranch(Path file) {
    return file.startsWith(folder.resolve(".git/refs/heads"))
        || (file.endsWith("HEAD") && !file.startsWith(folder.resolve(".git/refs/remotes")));
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
