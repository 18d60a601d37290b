package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server refuses a push in GitHub's words, and the writer gets out of it. */
class RefusedPushTest {
  private static final String TOKEN = "canary-refused-5f1e";

  @TempDir Path home;
  private SyncStory story;
  private TestGitServer server;
  private Credentials credentials = Credentials.NONE;

  @BeforeEach
  void a_server() throws IOException {
    story = SyncStory.connected(home);
    server = TestGitServer.serving(home, TOKEN);
    story.vault.remote(server.url("remote.git"));
    NativeGit.run(story.remote.folder(), "config", "http.receivepack", "true");
    credentials = new Credentials.Token(server.host(), TOKEN);
    story.writes("a.md", "早\n");
    syncs();
  }

  @AfterEach
  void all_is_whole() {
    server.close();
    story.close();
  }

  private SyncOutcome syncs() {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials, SyncProgress.NONE)
        .join();
  }

  private Refusal refused() {
    SyncOutcome outcome = syncs();
    assertThat(outcome).isInstanceOf(SyncOutcome.Rejected.class);
    return ((SyncOutcome.Rejected) outcome).refusal();
  }

  @Test
  void a_file_that_is_too_large_is_named_and_can_be_taken_out() throws IOException {
    GithubHook.refusesFilesOver(story.remote.folder(), 100_000, "0.10");
    story.writes("在公园里 a.mov", "x".repeat(200_000)).writes("b.md", "一\n");

    Refusal refusal = refused();

    assertThat(refusal)
        .isInstanceOfSatisfying(
            Refusal.LargeFiles.class,
            large ->
                assertThat(large.files()).containsExactly(new Refusal.Large("在公园里 a.mov", "0.19")));
    story.vault.remaking().takeApart(((Refusal.LargeFiles) refusal).limit());
    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("b.md")).contains("一\n");
    assertThat(story.folder.resolve("在公园里 a.mov")).hasSize(200_000);
  }

  @Test
  void a_key_is_named_with_file_and_line_and_leaves_the_commits_once_it_left_the_text()
      throws IOException {
    GithubHook.refusesKeys(story.remote.folder(), "canary-key");
    story.writes("a.md", "早\n\ncanary-key 1\n").commits();
    String commit = NativeGit.run(story.folder, "rev-parse", "main");
    story.writes("b.md", "一\n");

    Refusal refusal = refused();

    assertThat(refusal).isInstanceOf(Refusal.Secrets.class);
    List<Refusal.Place> places = ((Refusal.Secrets) refusal).places();
    assertThat(places)
        .contains(new Refusal.Place("GitHub Personal Access Token", commit, "a.md", 3));
    assertThat(story.vault.remaking().join(places)).isEqualTo(new Remade.StillThere("a.md"));
    story.writes("a.md", "早\n\n晚\n").commits();
    assertThat(refused()).isInstanceOf(Refusal.Secrets.class);
    assertThat(story.vault.remaking().join(places)).isEqualTo(new Remade.Done(List.of(), 1));
    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("a.md")).contains("早\n\n晚\n");
    assertThat(story.remote.text("b.md")).contains("一\n");
  }
}
