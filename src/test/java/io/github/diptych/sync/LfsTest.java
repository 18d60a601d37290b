package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for LFS go to the server whole and into commits as pointers, and come back so. */
class LfsTest {
  private static final String TOKEN = "canary-lfs-91c3";
  private static final String FILM = "a film, frame by frame\n".repeat(100);

  @TempDir Path home;
  private SyncStory story;
  private TestGitServer server;
  private LfsStandIn lfs;

  @BeforeEach
  void a_server_with_lfs() throws IOException {
    story = SyncStory.connected(home);
    server = TestGitServer.serving(home, TOKEN);
    lfs = server.withLfs();
    story.vault.remote(server.url("remote.git"));
    story
        .writes("a.md", "早\n")
        .writes(".gitattributes", "*.mov filter=lfs diff=lfs merge=lfs -text\n");
    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @AfterEach
  void all_is_whole() {
    server.close();
    story.close();
  }

  private SyncOutcome syncs() {
    return syncs(new Credentials.Token(server.host(), TOKEN));
  }

  private SyncOutcome syncs(Credentials credentials) {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials, SyncProgress.NONE)
        .join();
  }

  private String basic() {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(("x-access-token:" + TOKEN).getBytes(StandardCharsets.UTF_8));
  }

  /** Git with the {@code git-lfs} program, as whoever has the token. */
  private String gitLfs(Path folder, String... arguments) {
    var all =
        new ArrayList<>(
            List.of(
                "-c", "filter.lfs.process=git-lfs filter-process",
                "-c", "filter.lfs.clean=git-lfs clean -- %f",
                "-c", "filter.lfs.smudge=git-lfs smudge -- %f",
                "-c", "filter.lfs.required=true",
                "-c", "http.extraHeader=Authorization: " + basic()));
    all.addAll(List.of(arguments));
    return NativeGit.run(folder, all.toArray(String[]::new));
  }

  private static void gitLfsRequired() {
    boolean present;
    try {
      Process process = new ProcessBuilder("git-lfs", "version").start();
      process.getInputStream().readAllBytes();
      present = process.waitFor() == 0;
    } catch (IOException e) {
      present = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    if (!Boolean.getBoolean("real.required")) {
      Assumptions.assumeTrue(present, "the git-lfs program is not installed");
    }
    assertThat(present).as("the git-lfs program").isTrue();
  }

  @Test
  void a_film_is_a_pointer_in_the_commit_and_whole_on_the_server() {
    story.writes("film.mov", FILM);

    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(story.remote.text("film.mov").orElseThrow())
        .startsWith("version https://git-lfs.github.com/spec/v1\noid sha256:")
        .endsWith("\nsize " + FILM.length() + "\n");
    assertThat(lfs.objects().values()).containsExactly(FILM.getBytes(StandardCharsets.UTF_8));
    assertThat(lfs.verified()).hasSize(1);
    assertThat(story.reads("film.mov")).isEqualTo(FILM);
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void what_was_pushed_git_lfs_clones_whole() throws IOException {
    gitLfsRequired();
    story.writes("film.mov", FILM).writes("影片.mov", FILM + "two");
    syncs();

    gitLfs(home, "clone", "-q", server.url("remote.git"), "theirs");

    assertThat(home.resolve("theirs/film.mov")).hasContent(FILM);
    assertThat(home.resolve("theirs/影片.mov")).hasContent(FILM + "two");
    assertThat(gitLfs(home.resolve("theirs"), "status", "--porcelain")).isEmpty();
    assertThat(gitLfs(home.resolve("theirs"), "lfs", "fsck")).contains("OK");
  }

  @Test
  void what_git_lfs_pushed_is_whole_here_after_a_sync_and_after_a_clone() throws IOException {
    gitLfsRequired();
    Path theirs = home.resolve("theirs");
    gitLfs(home, "clone", "-q", server.url("remote.git"), "theirs");
    Files.writeString(theirs.resolve("film.mov"), FILM);
    gitLfs(theirs, "add", "film.mov");
    gitLfs(theirs, "commit", "-q", "-m", "a film");
    gitLfs(theirs, "lfs", "push", "origin", "main");
    gitLfs(theirs, "push", "-q", "origin", "main");
    story.writes("b.md", "一\n");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);
    Cloned cloned =
        VaultRepository.clone(
            server.url("remote.git"),
            home.resolve("cloned"),
            new Credentials.Token(server.host(), TOKEN),
            SyncProgress.NONE);

    assertThat(cloned).isInstanceOf(Cloned.Done.class);
    assertThat(story.reads("film.mov")).isEqualTo(FILM);
    assertThat(story.status().changes()).isEmpty();
    assertThat(home.resolve("cloned/film.mov")).hasContent(FILM);
  }

  @Test
  void without_the_token_nothing_goes_and_the_commit_waits() {
    story.writes("film.mov", FILM);

    assertThat(syncs(Credentials.NONE)).isInstanceOf(SyncOutcome.AuthenticationFailed.class);

    assertThat(lfs.objects()).isEmpty();
    assertThat(story.status().ahead()).isEqualTo(1);
    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void where_contents_are_elsewhere_that_place_never_sees_the_token() throws IOException {
    try (var elsewhere = TestGitServer.serving(home, "ticket")) {
      LfsStandIn store = elsewhere.withLfs();
      String ticket =
          "Basic "
              + Base64.getEncoder().encodeToString("x:ticket".getBytes(StandardCharsets.UTF_8));
      lfs.storesAt(elsewhere.url("").replaceFirst("/$", ""), Map.of("Authorization", ticket));
      story.writes("film.mov", FILM);

      assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(store.objects()).hasSize(1);
      assertThat(elsewhere.authorizations()).isNotEmpty().containsOnly(ticket);
    }
  }

  @Test
  void a_server_that_gives_another_content_is_not_believed() {
    story.writes("film.mov", FILM);
    syncs();
    lfs.objects().replaceAll((oid, content) -> "evil".getBytes(StandardCharsets.UTF_8));

    Cloned cloned =
        VaultRepository.clone(
            server.url("remote.git"),
            home.resolve("cloned"),
            new Credentials.Token(server.host(), TOKEN),
            SyncProgress.NONE);

    assertThat(cloned).isInstanceOf(Cloned.Failed.class);
    assertThat(home.resolve("cloned")).doesNotExist();
  }

  @Test
  void what_the_server_has_lost_stays_a_pointer_and_the_texts_come() {
    story.writes("film.mov", FILM);
    syncs();
    lfs.objects().clear();

    VaultRepository.clone(
        server.url("remote.git"),
        home.resolve("cloned"),
        new Credentials.Token(server.host(), TOKEN),
        SyncProgress.NONE);

    assertThat(home.resolve("cloned/a.md")).hasContent("早\n");
    assertThat(home.resolve("cloned/film.mov")).content().startsWith("version https://git-lfs");
    assertThat(NativeGit.run(home.resolve("cloned"), "-c", "filter.lfs.clean=cat", "status", "-s"))
        .isEmpty();
  }

  @Test
  void what_it_had_lost_and_has_again_makes_the_file_whole() {
    story.writes("film.mov", FILM);
    syncs();
    var lost = Map.copyOf(lfs.objects());
    lfs.objects().clear();
    var remarks = new ArrayList<Remark>();
    try (var other = clone("cloned")) {
      syncs(other, remarks);
      assertThat(remarks).containsExactly(new Remark.ContentsLost(List.of("film.mov"), true));

      lfs.objects().putAll(lost);
      remarks.clear();
      assertThat(syncs(other, remarks)).isEqualTo(new SyncOutcome.UpToDate());
      assertThat(home.resolve("cloned/film.mov")).hasContent(FILM);
      assertThat(other.status().changes()).isEmpty();

      syncs(other, remarks);
      assertThat(remarks).isEmpty();
      assertThat(home.resolve("cloned/.git/diptych/lfs-lost")).doesNotExist();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_the_writer_has_put_in_the_place_of_a_pointer_stays() throws IOException {
    story.writes("film.mov", FILM);
    syncs();
    var lost = Map.copyOf(lfs.objects());
    lfs.objects().clear();
    try (var other = clone("cloned")) {
      Files.writeString(home.resolve("cloned/film.mov"), "another film");
      lfs.objects().putAll(lost);

      assertThat(syncs(other, new ArrayList<>())).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(home.resolve("cloned/film.mov")).hasContent("another film");
    }
  }

  private VaultRepository clone(String name) {
    Path folder = home.resolve(name);
    VaultRepository.clone(
        server.url("remote.git"),
        folder,
        new Credentials.Token(server.host(), TOKEN),
        SyncProgress.NONE);
    return ((Opened.Ready) VaultRepository.open(folder)).repository();
  }

  private SyncOutcome syncs(VaultRepository vault, List<Remark> remarks) {
    var progress =
        new SyncProgress() {
          @Override
          public void step(Phase phase, long done, long total) {}

          @Override
          public void remark(Remark remark) {
            remarks.add(remark);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(vault, changes -> "a day", new Credentials.Token(server.host(), TOKEN), progress)
        .join();
  }

  @Test
  void a_copy_of_one_that_is_named_by_its_path_is_for_lfs_too() throws IOException {
    story
        .writes(".gitattributes", "/film.bin filter=lfs diff=lfs merge=lfs -text\n")
        .writes("film.bin", FILM);
    syncs();
    try (var other = clone("cloned")) {
      Files.writeString(home.resolve("cloned/film.bin"), FILM + "hers");
      assertThat(syncs(other, new ArrayList<>())).isEqualTo(new SyncOutcome.Pushed(1));
    }
    story.writes("film.bin", FILM + "mine");

    var joined = (SyncOutcome.Joined) syncs();

    String copy = joined.apart().getFirst();
    assertThat(story.reads(copy)).isEqualTo(FILM + "hers");
    assertThat(story.reads(".gitattributes"))
        .endsWith("/" + copy + " filter=lfs diff=lfs merge=lfs -text\n");
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.remote.text(copy).orElseThrow()).startsWith("version https://git-lfs");
  }

  @Test
  void a_server_without_lfs_is_told_and_the_commit_waits() {
    server.withoutLfs();
    story.writes("film.mov", FILM);

    assertThat(syncs())
        .isEqualTo(new SyncOutcome.CannotSync(CannotSyncReason.NO_LFS, server.host()));

    assertThat(story.status().ahead()).isEqualTo(1);
    assertThat(story.reads("film.mov")).isEqualTo(FILM);
  }

  @Test
  void no_file_of_the_vault_can_say_where_contents_go() throws IOException {
    try (var elsewhere = TestGitServer.serving(home, TOKEN)) {
      LfsStandIn store = elsewhere.withLfs();
      String url = elsewhere.url("remote.git") + "/info/lfs";
      story.writes(".lfsconfig", "[lfs]\nurl = " + url + "\n");
      story.configures("[lfs]\nurl = " + url + "\n[lfs \"x\"]\nurl = " + url);
      story.writes("film.mov", FILM);

      assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(store.objects()).isEmpty();
      assertThat(elsewhere.authorizations()).isEmpty();
      assertThat(lfs.objects()).hasSize(1);
    }
  }

  @Test
  void a_remote_that_is_a_folder_has_contents_beside_it() {
    story.close();
    story = SyncStory.connected(home.resolve("second"));
    story.writes(".gitattributes", "*.mov filter=lfs -text\n").writes("film.mov", FILM);
    story.syncs();

    VaultRepository.clone(
        story.remote.url(), home.resolve("cloned"), Credentials.NONE, SyncProgress.NONE);

    assertThat(story.remote.text("film.mov").orElseThrow()).startsWith("version https://git-lfs");
    assertThat(home.resolve("cloned/film.mov")).hasContent(FILM);
  }

  @Test
  void an_empty_file_and_a_pointer_written_by_hand_go_as_they_are() {
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 12\n";
    story.writes("empty.mov", "").writes("by-hand.mov", pointer);

    syncs();

    assertThat(story.remote.text("empty.mov")).contains("");
    assertThat(story.remote.text("by-hand.mov")).contains(pointer);
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void one_that_both_sides_changed_is_kept_twice() {
    story.writes("film.mov", FILM);
    syncs();
    story.remote.writer("anna").pulls().writes("film.mov", "hers, and not for LFS").pushes();
    story.writes("film.mov", FILM + "mine");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(story.reads("film.mov")).isEqualTo(FILM + "mine");
    try (var files = Files.list(story.folder)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("film-")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent("hers, and not for LFS"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_file_that_github_would_refuse_goes_by_lfs_where_the_writer_says_so() throws IOException {
    story.close();
    story = SyncStory.connected(home.resolve("second"));
    Path film = story.folder.resolve("my [film].mov");
    try (var file = new RandomAccessFile(film.toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024 + 1);
    }
    assertThat(((SyncOutcome.Held) story.syncs()).concerns().getFirst().answers())
        .contains(Answer.LFS);

    story.vault.leavingOut().track(List.of("my [film].mov"));

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("my [film].mov").orElseThrow()).startsWith("version ");
    assertThat(story.status().changes()).isEmpty();
  }
}
