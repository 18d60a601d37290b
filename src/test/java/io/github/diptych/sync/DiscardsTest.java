package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Changes that are discarded, and brought back. */
class DiscardsTest {
  private static final FileMerge JOINED =
      (path, base, mine, theirs) -> new FileMerge.Outcome.Whole(text(mine) + text(theirs));

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_with_changes() {
    story = SyncStory.connected(home);
    story.writes("a.md", "a\n").writes("gone.md", "was here\n").writes("b.md", "b\n").commits();
    story.writes("a.md", "a, and more\n").deletes("gone.md").writes("diary/new.md", "new\n");
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Discarded discards(String... paths) {
    return story.vault.past().discards().discard(List.of(paths));
  }

  private List<Discard> list() throws IOException {
    return story.vault.past().discards().list();
  }

  private Discarded bringsBack(FileMerge merge) throws IOException {
    return story.vault.past().discards().bringBack(list().getFirst().name(), merge);
  }

  @Test
  void one_file_is_as_the_last_commit_has_it_and_the_others_are_left_alone() {
    assertThat(discards("a.md")).isEqualTo(new Discarded.Done(1, List.of()));

    assertThat(story.reads("a.md")).isEqualTo("a\n");
    assertThat(story.status().changes())
        .extracting(ChangedFile::path)
        .containsExactly("diary/new.md", "gone.md");
  }

  @Test
  void all_are_as_the_last_commit_has_them() {
    assertThat(discards("a.md", "gone.md", "diary/new.md"))
        .isEqualTo(new Discarded.Done(3, List.of()));

    assertThat(story.status().changes()).isEmpty();
    assertThat(story.reads("gone.md")).isEqualTo("was here\n");
    assertThat(story.folder.resolve("diary")).doesNotExist();
  }

  @Test
  void what_was_discarded_is_listed_and_brought_back() throws IOException {
    String before = story.everything();
    discards("a.md", "gone.md", "diary/new.md");
    assertThat(list().getFirst().files())
        .containsExactlyInAnyOrder(
            new FileChange("a.md", "a.md"),
            new FileChange("gone.md", null),
            new FileChange(null, "diary/new.md"));

    assertThat(bringsBack(SyncStory.LEFT_OPEN)).isEqualTo(new Discarded.Done(3, List.of()));

    assertThat(story.everything()).isEqualTo(before);
    assertThat(list()).isEmpty();
  }

  @Test
  void what_was_written_since_is_merged_with_it() throws IOException {
    discards("a.md");
    story.writes("a.md", "other words\n");

    assertThat(bringsBack(JOINED)).isEqualTo(new Discarded.Done(1, List.of()));

    assertThat(story.reads("a.md")).isEqualTo("other words\na, and more\n");
  }

  @Test
  void where_the_same_place_was_written_anew_nothing_is_changed_and_it_stays_listed()
      throws IOException {
    discards("a.md", "diary/new.md");
    story.writes("a.md", "other words\n");

    assertThat(bringsBack(SyncStory.LEFT_OPEN)).isEqualTo(new Discarded.Open(List.of("a.md")));

    assertThat(story.reads("a.md")).isEqualTo("other words\n");
    assertThat(story.folder.resolve("diary/new.md")).doesNotExist();
    assertThat(list()).hasSize(1);
  }

  @Test
  void it_comes_back_also_after_other_commits() throws IOException {
    discards("a.md", "gone.md", "diary/new.md");
    story.writes("b.md", "b 2\n").commits();

    bringsBack(SyncStory.LEFT_OPEN);

    assertThat(story.reads("a.md")).isEqualTo("a, and more\n");
    assertThat(story.reads("b.md")).isEqualTo("b 2\n");
  }

  @Test
  void what_is_staged_by_another_program_is_discarded_too() {
    NativeGit.required();
    NativeGit.run(story.folder, "add", "-A");

    assertThat(discards("a.md", "gone.md", "diary/new.md"))
        .isEqualTo(new Discarded.Done(3, List.of()));

    assertThat(NativeGit.run(story.folder, "status", "--porcelain")).isEmpty();
  }

  @Test
  void it_is_kept_for_thirty_days() throws IOException {
    discards("a.md");
    var repository = GuardedRepository.of(story.folder);
    try (repository) {
      Clock late = Clock.fixed(Instant.now().plus(Duration.ofDays(29)), ZoneOffset.UTC);
      assertThat(new Discards(repository, late).list()).hasSize(1);
      Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(31)), ZoneOffset.UTC);
      assertThat(new Discards(repository, later).list()).isEmpty();

      // The next one takes the old one's ref away.
      story.writes("a.md", "again\n");
      new Discards(repository, later).discard(List.of("a.md"));
      assertThat(list()).hasSize(1);
    }
  }

  @Test
  void nothing_to_discard_leaves_nothing_behind() throws IOException {
    assertThat(discards("b.md", "nowhere.md")).isEqualTo(new Discarded.Nothing());

    assertThat(list()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_left_alone_and_named() throws IOException {
    Files.createSymbolicLink(story.folder.resolve("link.md"), Path.of("/etc/hostname"));

    assertThat(discards("link.md", "a.md")).isEqualTo(new Discarded.Done(1, List.of("link.md")));

    assertThat(story.folder.resolve("link.md")).isSymbolicLink();
    Files.delete(story.folder.resolve("link.md"));
  }

  @Test
  void before_the_first_commit_a_new_file_can_be_discarded_and_come_back() throws IOException {
    try (var fresh = SyncStory.alone(Files.createDirectory(home.resolve("fresh")))) {
      fresh.writes("a.md", "first words\n");
      assertThat(fresh.vault.past().discards().discard(List.of("a.md")))
          .isEqualTo(new Discarded.Done(1, List.of()));
      assertThat(fresh.folder.resolve("a.md")).doesNotExist();

      String name = fresh.vault.past().discards().list().getFirst().name();
      fresh.vault.past().discards().bringBack(name, SyncStory.LEFT_OPEN);

      assertThat(fresh.reads("a.md")).isEqualTo("first words\n");
    }
  }

  @Test
  void a_file_that_is_larger_than_anybody_looks_at_comes_back_whole() throws IOException {
    long size = Blobs.MOST_BYTES + 3L;
    try (var film = new RandomAccessFile(story.folder.resolve("film.mov").toFile(), "rw")) {
      film.setLength(size);
    }
    assertThat(discards("film.mov")).isEqualTo(new Discarded.Done(1, List.of()));
    assertThat(story.folder.resolve("film.mov")).doesNotExist();

    assertThat(bringsBack(SyncStory.LEFT_OPEN)).isEqualTo(new Discarded.Done(1, List.of()));

    assertThat(story.folder.resolve("film.mov")).hasSize(size);
  }

  @Test
  void a_file_gets_the_bytes_of_a_commit_and_what_was_written_in_it_is_kept() throws IOException {
    String first = story.vault.past().history().find("HEAD").orElseThrow().id();
    story.commits();
    story.writes("a.md", "not committed\n");
    var discards = story.vault.past().discards();

    assertThat(discards.restore(first, "a.md")).isEqualTo(new Discarded.Done(1, List.of()));
    assertThat(discards.restore(first, "gone.md")).isEqualTo(new Discarded.Done(1, List.of()));

    assertThat(story.reads("a.md")).isEqualTo("a\n");
    assertThat(story.reads("gone.md")).isEqualTo("was here\n");
    assertThat(discards.restore(first, "a.md")).isEqualTo(new Discarded.Nothing());
    assertThat(discards.restore(first, "nowhere.md")).isEqualTo(new Discarded.Nothing());
    assertThat(list().getFirst().files()).containsExactly(new FileChange("a.md", "a.md"));
  }

  @Test
  void whatever_was_done_to_the_files_comes_back_as_it_was() throws IOException {
    long seed = System.nanoTime();
    var chance = new Random(seed);
    for (int round = 0; round < 12; round++) {
      for (int i = 0; i < 6; i++) {
        String path = (i % 2 == 0 ? "" : "folder/") + "f" + i + ".md";
        switch (chance.nextInt(3)) {
          case 0 -> story.writes(path, "words " + chance.nextInt() + "\n");
          case 1 -> Files.deleteIfExists(story.folder.resolve(path));
          default -> {
            // It stays.
          }
        }
      }
      if (chance.nextInt(3) == 0) {
        story.commits();
      }
      String before = story.everything();
      List<String> some =
          story.status().changes().stream()
              .map(ChangedFile::path)
              .filter(path -> chance.nextBoolean())
              .toList();

      Discarded done = story.vault.past().discards().discard(some);

      assertThat(story.status().changes())
          .as("seed %d", seed)
          .noneMatch(change -> some.contains(change.path()));
      if (done instanceof Discarded.Done) {
        assertThat(bringsBack(SyncStory.LEFT_OPEN))
            .as("seed %d", seed)
            .isInstanceOf(Discarded.Done.class);
      }
      assertThat(story.everything()).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void other_programs_do_not_push_it() {
    NativeGit.required();
    discards("a.md");
    story.syncs();

    assertThat(NativeGit.run(story.remote.folder(), "for-each-ref", "--format=%(refname)"))
        .isEqualTo("refs/heads/main");
  }
}
