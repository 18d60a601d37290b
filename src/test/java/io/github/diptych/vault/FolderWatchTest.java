package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
  @TempDir Path temporary;
  private final BlockingQueue<VaultChange> told = new LinkedBlockingQueue<>();
  private TestVault test;
  private FolderWatch watch;

  @BeforeEach
  void aWatchedVault() throws IOException {
    test = TestVault.in(temporary).note("a/note.md", "").note(".git/HEAD", "");
    watch = FolderWatch.start(test.vault(), Thread.ofVirtual().factory(), told::add);
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
  }

  @Test
  void a_change_in_any_folder_is_told() throws InterruptedException {
    test.note("a/note.md", "changed").note("new.md", "");

    assertTold("a/note.md", "new.md");
  }

  @Test
  void a_file_that_goes_is_told() throws InterruptedException, IOException {
    Files.delete(test.file("a/note.md"));

    assertTold("a/note.md");
  }

  @Test
  void what_comes_in_a_new_folder_is_told() throws InterruptedException {
    test.note("b/c/deep.md", "");
    assertTold("b/c/deep.md");

    test.note("b/c/later.md", "");
    assertTold("b/c/later.md");
  }

  @Test
  void a_folder_that_is_renamed_is_watched_at_its_new_place() throws Exception {
    Files.move(test.file("a"), test.file("z"));
    assertTold("a", "z/note.md");

    test.note("z/more.md", "");
    assertTold("z/more.md");
  }

  @Test
  void nothing_hidden_is_told() throws InterruptedException {
    test.note(".git/index", "").note(".diptych-1.tmp", "").note(".new/a.md", "").note("z.md", "");

    assertThat(assertTold("z.md")).containsExactly(VaultPath.of("z.md"));
  }

  @Test
  void a_save_by_diptych_is_told_as_the_notes_change_alone() throws InterruptedException {
    new NoteFiles(test.vault()).save(VaultPath.of("s.md"), "x", FileForm.standard(), null);

    assertThat(assertTold("s.md")).containsExactly(VaultPath.of("s.md"));
  }

  /** Waits until all of {@code paths} were told, in however many parts. */
  private Set<VaultPath> assertTold(String... paths) throws InterruptedException {
    Set<VaultPath> missing = new HashSet<>();
    for (String path : paths) {
      missing.add(VaultPath.of(path));
    }
    Set<VaultPath> all = new HashSet<>();
    while (!missing.isEmpty()) {
      VaultChange change = told.poll(60, TimeUnit.SECONDS);
      assertThat(change).as("still to come: %s", missing).isInstanceOf(VaultChange.Paths.class);
      all.addAll(((VaultChange.Paths) change).paths());
      missing.removeAll(all);
    }
    return all;
  }
}
