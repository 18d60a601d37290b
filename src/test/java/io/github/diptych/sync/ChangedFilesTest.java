package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What has changed, beside what the git program says of the same. */
class ChangedFilesTest {
  private static final int FOLDERS = 4;
  private static final int FILES = 6;

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_whose_index_is_older_than_a_moment() throws IOException {
    NativeGit.required();
    story = SyncStory.connected(home);
    for (int i = 0; i < FOLDERS * FILES; i++) {
      story.writes(path(i), "text " + i);
    }
    story.writes(".gitignore", "*.tmp\nout/\n").syncs();
    // So that no file has to be read because it might be as young as the index.
    for (int i = 0; i < FOLDERS * FILES; i++) {
      Files.setLastModifiedTime(
          story.folder.resolve(path(i)), FileTime.from(Instant.parse("2024-05-20T10:38:00Z")));
    }
    NativeGit.run(story.folder, "update-index", "--refresh");
  }

  @AfterEach
  void is_whole() {
    if (story != null) {
      story.close();
    }
  }

  private static String path(int i) {
    return (i % FOLDERS == 0 ? "" : "f" + i % FOLDERS + "/") + "n" + i + ".md";
  }

  @Test
  void a_file_that_was_staged_and_changed_in_one_moment_is_found() throws IOException {
    Path file = story.folder.resolve("n0.md");
    Path index = story.folder.resolve(".git/index");
    Files.writeString(file, "mine");
    NativeGit.run(story.folder, "add", "n0.md");
    NativeGit.run(story.folder, "commit", "-q", "-m", "mine");
    FileTime moment = Files.getLastModifiedTime(file);
    Files.writeString(file, "ours");
    Files.setLastModifiedTime(file, moment);
    Files.setLastModifiedTime(index, moment);

    assertThat(story.status().changes()).extracting(ChangedFile::path).containsExactly("n0.md");
  }

  @Test
  void whatever_is_done_to_files_is_found_as_the_git_program_finds_it() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("changes of files, -Dseed=" + seed);
    var chance = new Random(seed);
    for (int step = 0; step < 60; step++) {
      change(chance, step);
      assertThat(ours()).as("step %s, -Dseed=%s", step, seed).isEqualTo(gits());
    }
  }

  private void change(Random chance, int step) throws IOException {
    String path = path(chance.nextInt(FOLDERS * FILES));
    Path file = story.folder.resolve(path);
    switch (chance.nextInt(9)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> story.writes("new" + step % 7 + "/x.md", "new " + step);
      case 2 -> story.writes("out/x" + step % 5 + ".md", "ignored");
      case 3 -> story.writes("f1/x" + step % 5 + ".tmp", "ignored");
      case 4 -> NativeGit.run(story.folder, "add", "-A");
      case 5 -> NativeGit.run(story.folder, "reset", "-q");
      case 6 -> story.commits();
      default -> {
        if (Files.isRegularFile(file)) {
          story.writes(path, "changed " + chance.nextInt(3));
        }
      }
    }
  }

  private TreeSet<String> ours() {
    var paths = new TreeSet<String>();
    story.status().changes().forEach(change -> paths.add(change.path()));
    return paths;
  }

  private TreeSet<String> gits() {
    var paths = new TreeSet<String>();
    NativeGit.run(story.folder, "status", "--porcelain", "--untracked-files=all", "--no-renames")
        .lines()
        // What was staged and then deleted was never there for a commit.
        .filter(line -> !line.strip().startsWith("AD"))
        .forEach(line -> paths.add(line.strip().replaceFirst("^\\S+\\s+", "")));
    return paths;
  }

  @Test
  void a_file_of_the_same_length_and_another_time_is_read() throws IOException {
    story.writes(path(1), "TEXT 1");

    assertThat(ours()).containsExactly(path(1));
    story.writes(path(1), "text 1");
    assertThat(ours()).isEmpty();
  }

  @Test
  void a_folder_that_became_a_file_and_a_file_that_became_a_folder_are_found() throws IOException {
    for (int i = 1; i < FOLDERS * FILES; i += FOLDERS) {
      Files.delete(story.folder.resolve(path(i)));
    }
    Files.delete(story.folder.resolve("f1"));
    story.writes("f1", "a file now");
    Files.delete(story.folder.resolve(path(0)));
    story.writes(path(0) + "/inside.md", "a folder now");

    assertThat(ours()).isEqualTo(gits()).contains("f1", path(1), path(0), path(0) + "/inside.md");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void links_and_modes_are_found() throws IOException {
    Files.setPosixFilePermissions(
        story.folder.resolve(path(2)), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path elsewhere = home.resolve("elsewhere");
    Files.move(story.folder.resolve("f3"), elsewhere);
    Files.createSymbolicLink(story.folder.resolve("f3"), elsewhere);

    assertThat(ours()).isEqualTo(gits()).contains(path(2), "f3", path(3));
    Files.delete(story.folder.resolve("f3"));
    Files.move(elsewhere, story.folder.resolve("f3"));
  }

  @Test
  void more_than_can_be_looked_at_one_by_one_are_found_as_well() {
    for (int i = 0; i < 700; i++) {
      story.writes("many/" + i + ".md", "new");
    }

    assertThat(story.status().changes()).hasSize(700);
  }
}
