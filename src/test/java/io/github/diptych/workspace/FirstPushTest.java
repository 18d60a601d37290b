package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.github.GitHubStandIn;
import io.github.diptych.github.Site;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.Remark;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.TestGitServer;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the first push to a GitHub the writer knows who reads there. */
class FirstPushTest {
  private static final String TOKEN = "canary-7d5e-token";

  @TempDir Path home;
  private TestRemote remote;
  private TestVault vault;
  private TestGitServer server;
  private GitHubStandIn github;
  private final List<Remark> remarks = new ArrayList<>();

  @BeforeEach
  void a_vault_whose_remote_is_at_a_github() throws IOException {
    NativeGit.required();
    remote = TestRemote.in(Files.createDirectories(home.resolve("anna")));
    server = TestGitServer.serving(home, TOKEN);
    github = new GitHubStandIn(server.http(), server.host(), TOKEN);
    vault = TestVault.in(home).note("a.md", "早\n");
    connect(server.url("anna/remote.git"));
  }

  private void connect(String address) throws IOException {
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(address);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private final class Telling implements SyncProgress {
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
  }

  private SyncOutcome syncs(boolean accepting) throws IOException {
    return syncs(accepting, new Telling()).join();
  }

  private CompletableFuture<SyncOutcome> syncs(boolean accepting, SyncProgress progress)
      throws IOException {
    var cycle =
        new SyncCycle(
            vault.vault(), VaultSettings.standard(), Lanes.inline(), Clock.systemUTC(), this::site);
    var token = new Credentials.Token(server.host(), TOKEN);
    return cycle
        .run("a day", concern -> accepting, Stillness.GIVEN, token, progress)
        .thenApply(attempt -> ((SyncAttempt.Ended) attempt).outcome());
  }

  private Optional<Site> site() {
    return Optional.of(github.site());
  }

  @Test
  void that_everyone_can_read_holds_up_the_push_and_not_the_commit() throws IOException {
    github.has("remote", false);

    assertThat(syncs(false))
        .isEqualTo(
            new SyncOutcome.Held(
                List.of(new Concern.EveryoneReads(server.host() + "/anna/remote"))));

    assertThat(remote.text("a.md")).isEmpty();
    assertThat(NativeGit.run(vault.root(), "log", "--format=%s")).contains("a day");
  }

  @Test
  void whoever_pushes_all_the_same_is_not_asked_again() throws IOException {
    github.has("remote", false);
    syncs(false);

    assertThat(syncs(true)).isEqualTo(new SyncOutcome.Pushed(1));
    vault.note("b.md", "晚\n");
    assertThat(syncs(false)).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void a_private_one_is_pushed_to_and_asked_about_once() throws IOException {
    github.has("remote", true);

    assertThat(syncs(false)).isEqualTo(new SyncOutcome.Pushed(1));
    vault.note("b.md", "晚\n");
    syncs(false);

    assertThat(github.asked()).hasSize(1);
    assertThat(remarks).isEmpty();
  }

  @Test
  void what_cannot_be_known_is_said_once_and_holds_nothing_up() throws IOException {
    github.refuses(500, Map.of());

    assertThat(syncs(false)).isEqualTo(new SyncOutcome.Pushed(1));
    vault.note("b.md", "晚\n");
    syncs(false);

    assertThat(remarks).containsExactly(new Remark.ReadersNotKnown(server.host() + "/anna/remote"));
  }

  @Test
  void another_repository_is_asked_about_anew() throws IOException {
    github.has("remote", true).has("blog", false);
    syncs(false);
    VaultRepository.initBare(home.resolve("anna/blog.git"));
    NativeGit.run(vault.root(), "remote", "set-url", "origin", server.url("anna/blog.git"));
    vault.note("b.md", "晚\n");

    assertThat(syncs(false)).isInstanceOf(SyncOutcome.Held.class);
  }

  @Test
  void where_nothing_is_to_be_pushed_nobody_is_asked() throws IOException {
    github.has("remote", false);
    syncs(true);
    int asked = github.asked().size();
    Files.delete(vault.root().resolve(".git/diptych/readers"));

    assertThat(syncs(false)).isEqualTo(new SyncOutcome.UpToDate());
    assertThat(github.asked()).hasSize(asked);
  }

  @Test
  void a_host_that_is_no_github_is_not_asked() throws IOException {
    var cycle =
        new SyncCycle(vault.vault(), VaultSettings.standard(), Lanes.inline(), Clock.systemUTC());

    cycle.run("a day", new Credentials.Token(server.host(), TOKEN), new Telling()).join();

    assertThat(remote.text("a.md")).isPresent();
    assertThat(github.asked()).isEmpty();
    assertThat(remarks).isEmpty();
  }

  @Test
  void a_cancel_ends_the_question() throws Exception {
    var asked = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    server
        .http()
        .createContext(
            "/api/v3/repos/anna/remote",
            exchange -> {
              asked.countDown();
              try {
                over.await(60, TimeUnit.SECONDS);
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
            });
    var progress = new Stopped();
    try (var lanes = Lanes.start(Runnable::run)) {
      var cycle =
          new SyncCycle(
              vault.vault(), VaultSettings.standard(), lanes, Clock.systemUTC(), this::site);
      var running = cycle.run("a day", new Credentials.Token(server.host(), TOKEN), progress);
      assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

      progress.cancel();

      // Before the answer comes, and before it is given up by itself.
      assertThat(running.get(60, TimeUnit.SECONDS))
          .isEqualTo(new SyncAttempt.Ended(new SyncOutcome.Cancelled()));
    } finally {
      over.countDown();
    }
    assertThat(remote.text("a.md")).isEmpty();
  }

  /** Cancelled from the test's thread. */
  private static final class Stopped implements SyncProgress {
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    void cancel() {
      cancelled = true;
      stops.forEach(Runnable::run);
    }

    @Override
    public Registration onCancel(Runnable stop) {
      stops.add(stop);
      return () -> stops.remove(stop);
    }

    @Override
    public void step(Phase phase, long done, long total) {}

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
