package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back of files for LFS is their content; where it is not here, it is asked for. */
class LfsBackTest {
  private static final String FILM = "a film, frame by frame\n".repeat(100);
  private static final String POINTER = "version https://git-lfs.github.com/spec/v1\n";

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_with_a_film_of_two_versions() {
    story = SyncStory.connected(home);
    story.writes(".gitattributes", "*.mov filter=lfs diff=lfs merge=lfs -text\n");
    story.writes("film.mov", FILM).writes("a.md", "a\n").commits();
    story.writes("film.mov", FILM + "two").commits();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private String first() throws IOException {
    return story.vault.past().history().find("HEAD~1").orElseThrow().id();
  }

  private Discarded restores(String commit) {
    return story.vault.past().discards().restore(commit, "film.mov");
  }

  private void forgetsContents() {
    forgetsContents(story.folder.resolve(".git/lfs/objects"));
  }

  private static void forgetsContents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_file_of_an_earlier_commit_is_its_content_and_not_its_pointer() throws IOException {
    assertThat(restores(first())).isEqualTo(new Discarded.Done(1, List.of()));

    assertThat(story.reads("film.mov")).isEqualTo(FILM);
    assertThat(restores(first())).isEqualTo(new Discarded.Nothing());
  }

  @Test
  void an_earlier_commit_is_read_and_restored_with_its_contents() throws IOException {
    Revision first = story.vault.past().history().find("HEAD~1").orElseThrow();

    assertThat(story.vault.past().history().content(first.id(), "film.mov").orElseThrow())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(FILM);
    assertThat(story.vault.past().history().restore(first, SyncProgress.NONE))
        .isInstanceOf(FastForwarded.Done.class);

    assertThat(story.reads("film.mov")).isEqualTo(FILM);
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_pointer_whose_content_is_here_becomes_whole() {
    String tip = find("HEAD");
    story.writes("film.mov", committed());

    assertThat(restores(tip)).isEqualTo(new Discarded.Done(1, List.of()));

    assertThat(story.reads("film.mov")).isEqualTo(FILM + "two");
    assertThat(story.status().changes()).isEmpty();
  }

  private String find(String name) {
    try {
      return story.vault.past().history().find(name).orElseThrow().id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String committed() {
    return NativeGit.run(story.folder, "cat-file", "-p", "HEAD:film.mov") + "\n";
  }

  @Test
  void a_discarded_change_of_a_film_comes_back() throws IOException {
    story.writes("film.mov", FILM + "three");
    Discards discards = story.vault.past().discards();
    assertThat(discards.discard(List.of("film.mov"))).isEqualTo(new Discarded.Done(1, List.of()));
    assertThat(story.reads("film.mov")).isEqualTo(FILM + "two");

    Discarded back = discards.bringBack(discards.list().getFirst().name(), SyncStory.LEFT_OPEN);

    assertThat(back).isEqualTo(new Discarded.Done(1, List.of()));
    assertThat(story.reads("film.mov")).isEqualTo(FILM + "three");
  }

  @Test
  void one_whose_content_is_not_here_is_told_to_be_a_pointer() throws IOException {
    String first = first();
    forgetsContents();

    assertThat(restores(first)).isEqualTo(new Discarded.Done(1, List.of(), List.of("film.mov")));
    story.writes("film.mov", FILM + "three");
    assertThat(story.vault.past().discards().discard(List.of("film.mov")))
        .isEqualTo(new Discarded.Done(1, List.of(), List.of("film.mov")));

    assertThat(story.reads("film.mov")).startsWith(POINTER);
  }
}
