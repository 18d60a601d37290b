package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The same commit again and again, each time in a copy of the same vault: one commit behind it, a
 * note changed, one added in a folder of its own, and one deleted.
 */
final class CommitStory {
  /** No process has such a number. */
  private static final int NOBODY = Integer.MAX_VALUE;

  private final Path home;
  private final Path first;
  private final Strace strace;
  private final String before;
  private int copies;

  CommitStory(Path home) throws IOException {
    this.home = home;
    first = home.resolve("first");
    strace = new Strace(home);
    TestRemote.withoutThisMachinesGit("[user]\nname = Test Writer\nemail = writer@example.org\n");
    try (VaultRepository vault = VaultRepository.init(first)) {
      write(first, "2024/一.md", "one");
      write(first, "gone.md", "gone");
      write(first, "stays.md", "stays ".repeat(100));
      assertThat(vault.commit("the first", SyncProgress.NONE)).isInstanceOf(Committed.Done.class);
    }
    write(first, "2024/一.md", "one, changed");
    write(first, "图/2024/二.md", "two");
    Files.delete(first.resolve("gone.md"));
    before = tip(first);
    // What is loaded and looked up once is not looked up while it is counted.
    for (int i = 0; i < 2; i++) {
      commit(copy());
    }
  }

  /** The commit before. */
  String before() {
    return before;
  }

  Strace strace() {
    return strace;
  }

  /** A new copy of the vault. */
  Path copy() throws IOException {
    Path copy = home.resolve("copy-" + copies++);
    copy(first, copy);
    return copy;
  }

  /**
   * Makes a vault of these files of another, with the folders and the times of the first vault.
   *
   * @param of the vault that the files are named in
   */
  void lays(Map<Path, byte[]> files, Path of, Path to) throws IOException {
    copy(first, to);
    try (Stream<Path> all = Files.walk(to)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!files.containsKey(of.resolve(to.relativize(file)))) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<Path, byte[]> each : files.entrySet()) {
      Path file = to.resolve(of.relativize(each.getKey()));
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), each.getValue())) {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.write(file, each.getValue());
      }
    }
    processEnded(to);
  }

  /** What the commit asks of the system. */
  Traced traced(Path vault) throws Exception {
    return Traced.of(vault, strace.calls(() -> commit(vault)));
  }

  /** Makes the commit, as a program does that opens the vault for it and closes it. */
  static Committed commit(Path vault) {
    try (VaultRepository repository = opened(vault)) {
      return repository.commit("a day", SyncProgress.NONE);
    } catch (UnsupportedOperationException cannotOpen) {
      return new Committed.Refused(CannotSyncReason.IO, String.valueOf(cannotOpen.getMessage()));
    }
  }

  private static VaultRepository opened(Path vault) {
    Opened opened = VaultRepository.open(vault);
    if (opened instanceof Opened.Unsupported(Opened.Reason _, String detail)) {
      throw new UnsupportedOperationException(detail);
    }
    return ((Opened.Ready) opened).repository();
  }

  /** The commit the branch is at. */
  static String tip(Path vault) throws IOException {
    return Files.readString(vault.resolve(".git/refs/heads/main")).strip();
  }

  /** What the writer has on the disk, which no commit may touch. */
  static Map<String, String> notes(Path vault) throws IOException {
    Map<String, String> notes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(vault)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(vault.resolve(".git"))) {
          notes.put(vault.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return notes;
  }

  /**
   * Whatever happened to the commit: the vault is sound, at the old commit or at the new one; the
   * next commit has all that is on the disk, and nothing is left beside Git's own files.
   */
  void isSound(Path vault, String shown) throws IOException {
    assertThat(notes(vault)).as(shown).isEqualTo(notes(first));
    assertThat(Condition.of(vault)).as(shown).isEqualTo(new Condition.Fine());
    NativeGit.fsck(vault);
    assertThat(tip(vault).equals(before) ? before : parent(vault)).as(shown).isEqualTo(before);
    goesOn(vault, shown);
  }

  /** The next commit is made, has all that is on the disk, and leaves nothing behind. */
  static void goesOn(Path vault, String shown) throws IOException {
    processEnded(vault);
    write(vault, "next.md", "next");
    assertThat(commit(vault)).as(shown).isInstanceOf(Committed.Done.class);
    NativeGit.fsck(vault);
    try (VaultRepository repository = opened(vault)) {
      assertThat(repository.status().changes()).as(shown).isEmpty();
    }
    assertThat(NativeGit.run(vault, "status", "--porcelain")).as(shown).isEmpty();
    try (Stream<Path> files = Files.walk(vault.resolve(".git"))) {
      assertThat(files.map(file -> vault.relativize(file).toString()))
          .as(shown)
          .noneMatch(file -> file.endsWith(".lock") || file.endsWith(".held"))
          .noneMatch(file -> file.endsWith(".tmp"));
    }
  }

  /** As if the one whose record of locks is there had ended; it is the one of the tests. */
  private static void processEnded(Path vault) throws IOException {
    Path records = vault.resolve(".git/diptych/locks");
    if (Files.isDirectory(records)) {
      try (Stream<Path> files = Files.list(records)) {
        for (Path record : files.toList()) {
          Instant beat = Files.getLastModifiedTime(record).toInstant();
          String own = ProcessHandle.current().pid() + "\n";
          String text = Files.readString(record).replace(own, NOBODY + "\n");
          Files.writeString(record, text);
          // One that is cut off is being written, for all that others know, until it is old.
          boolean whole = text.lines().count() == 3;
          Files.setLastModifiedTime(record, FileTime.from(whole ? beat : beat.minusSeconds(60)));
        }
      }
    }
  }

  private static String parent(Path vault) throws IOException {
    try (var repository = GuardedRepository.of(vault);
        var commits = new RevWalk(repository)) {
      return commits.parseCommit(Head.of(repository).tip()).getParent(0).name();
    }
  }

  private static void write(Path vault, String path, String text) throws IOException {
    Path file = vault.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** With the times of the files, which the index knows. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Frees the disk of a copy that is done with. */
  static void delete(Path copy) throws IOException {
    Files.walkFileTree(
        copy,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, java.io.IOException failed)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
