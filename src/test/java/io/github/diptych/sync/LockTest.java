package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks that a killed process of ours has left, and those that other programs hold. */
class LockTest {
  @TempDir Path home;
  private SyncStory story;
  private Path lock;

  @BeforeEach
  void a_vault_with_something_to_commit() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one").syncs();
    story.writes("a.md", "two");
    lock = story.folder.resolve(".git/index.lock");
  }

  @AfterEach
  void is_whole() throws IOException {
    Files.deleteIfExists(lock);
    story.close();
  }

  @Test
  void what_a_process_of_ours_left_when_it_was_killed_is_cleared() throws Exception {
    story.writes("film.bin", "x".repeat(1 << 20));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledWriter.class.getName(),
                story.folder.toString())
            .start();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("reading");
    }
    assertThat(lock).exists();
    assertThat(process.destroyForcibly().waitFor()).isNotZero();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(lock).doesNotExist();
    story.reopens();
    assertThat(story.folder.resolve(".git/diptych/locks")).isEmptyDirectory();
    assertThat(story.remote.text("a.md")).contains("two");
  }

  @Test
  void while_the_process_that_holds_it_lives_it_stays() throws IOException {
    record(ProcessHandle.current(), Instant.now());
    Files.createFile(lock);

    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.LOCKED, "index.lock"));
    assertThat(lock).exists();
  }

  @Test
  void a_lock_taken_long_after_our_process_was_gone_is_another_programs() throws Exception {
    Path record = record(gone(), Instant.now().minusSeconds(100));
    Files.setLastModifiedTime(record, FileTime.from(Instant.now().minusSeconds(60)));
    Files.createFile(lock);

    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.LOCKED, "index.lock"));
    assertThat(lock).exists();
    assertThat(record).doesNotExist();
  }

  @Test
  void a_lock_older_than_our_record_is_another_programs() throws Exception {
    Files.createFile(lock);
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(100)));
    record(gone(), Instant.now().minusSeconds(10));

    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.LOCKED, "index.lock"));
  }

  @Test
  void locks_of_branches_are_cleared_as_well() throws Exception {
    record(gone(), Instant.now().minusSeconds(1));
    story.writes(".git/refs/heads/main.lock", "").writes(".git/HEAD.lock", "");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void another_programs_is_waited_for() throws IOException {
    story.vault.waitsForLocks(Duration.ofSeconds(20));
    Files.createFile(lock);
    var commit = CompletableFuture.supplyAsync(story::commits);
    Files.delete(lock);

    assertThat(commit.join()).isInstanceOf(Committed.Done.class);
  }

  @Test
  void whoever_waits_for_it_can_cancel() throws IOException {
    story.vault.waitsForLocks(Duration.ofMinutes(1));
    Files.createFile(lock);

    assertThat(story.vault.commit("a day", new CancelledAt(SyncProgress.Phase.COMMIT)))
        .isEqualTo(new Committed.Cancelled());
  }

  @Test
  void another_programs_is_removed_when_the_writer_says_so() throws IOException {
    Files.createFile(lock);
    var held = care().locks();

    assertThat(held).extracting(HeldLock::name).containsExactly("index.lock");
    care().unlock(held);

    assertThat(story.commits()).isInstanceOf(Committed.Done.class);
  }

  @Test
  void one_that_was_taken_anew_since_it_was_seen_is_not_removed() throws IOException {
    Files.createFile(lock);
    var held = care().locks().getFirst();
    Files.setLastModifiedTime(lock, FileTime.from(held.since().plusSeconds(1)));

    care().unlock(List.of(held));

    assertThat(lock).exists();
  }

  private RepositoryCare care() {
    return new RepositoryCare(story.folder);
  }

  private Path record(ProcessHandle process, Instant from) throws IOException {
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return record(process.pid(), start, from);
  }

  private Path record(long pid, Instant from) throws IOException {
    return record(pid, 0, from);
  }

  private Path record(long pid, long start, Instant from) throws IOException {
    Path folder = Files.createDirectories(story.folder.resolve(".git/diptych/locks"));
    Path file = folder.resolve(pid + "-test.held");
    return Files.writeString(file, pid + "\n" + start + "\n" + from.toEpochMilli() + "\n");
  }

  /** The number of a process that has ended. */
  private static long gone() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .start();
    process.waitFor();
    return process.pid();
  }
}
