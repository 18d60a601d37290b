package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.sync.FaultyLine.Fault;
import io.github.diptych.words.Sentences;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that falls silent, where nobody cancels: it is left after a while, and told. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SilentServerTest {
  private static final String TOKEN = "canary-51c7-token";
  private static final Proxies DIRECT =
      new Proxies(new ProxyChoice.Direct(), name -> null, null, each -> Optional.empty());

  @TempDir Path home;
  private SyncStory story;

  /** As in the program: what waits at a socket is interrupted on virtual threads alone. */
  private final ExecutorService lane =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

  @BeforeEach
  void a_vault_with_something_to_push() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one").syncs();
    story.writes("a.md", "two");
  }

  @AfterEach
  void is_whole() {
    lane.close();
    story.close();
  }

  private SyncOutcome syncs(Credentials proof) {
    var impatient = new Credentials.Via(proof, new Way(home, DIRECT, Duration.ofSeconds(1)));
    return new Sync(Runnable::run, lane, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", impatient, SyncProgress.NONE)
        .join();
  }

  private void isToldAndDoneByTheNext(SyncOutcome outcome) throws IOException {
    assertThat(outcome).isInstanceOf(SyncOutcome.Offline.class);
    assertThat(Sentences.of(outcome).inBoth()).isNotBlank();
    story.vault.remote(story.remote.url());
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void it_has_half_a_minute() {
    assertThat(Way.ofThisMachine().patience()).isEqualTo(Duration.ofSeconds(30));
    assertThat(Credentials.NONE.way().patience()).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1", "git://127.0.0.1", "ssh://git@127.0.0.1"})
  void one_that_never_says_anything(String host) throws IOException {
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      story.vault.remote(host + ":" + mute.getLocalPort() + "/remote.git");

      isToldAndDoneByTheNext(syncs(Credentials.NONE));
    }
  }

  @Test
  void one_that_falls_silent_within_what_it_says() throws Exception {
    try (var daemon = GitDaemon.serving(home);
        var line = new FaultyLine(daemon.port())) {
      story.vault.remote(GitDaemon.url(line.port(), "remote.git"));
      line.failsAfter(40, Fault.STALL);

      isToldAndDoneByTheNext(syncs(Credentials.NONE));
    }
  }

  @Test
  void one_that_falls_silent_within_what_it_says_over_http() throws Exception {
    try (var server = TestGitServer.serving(home, TOKEN);
        var line = new FaultyLine(Integer.parseInt(server.host().replace("localhost:", "")))) {
      story.vault.remote("http://localhost:" + line.port() + "/remote.git");
      line.failsAfter(300, Fault.STALL);

      isToldAndDoneByTheNext(syncs(new Credentials.Token("localhost:" + line.port(), TOKEN)));
    }
  }

  @Test
  void one_that_says_nothing_where_contents_of_lfs_go() throws IOException {
    story.writes(".gitattributes", "*.mov filter=lfs -text\n").writes("film.mov", "moving");
    try (var server = TestGitServer.serving(home, TOKEN);
        var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      server.withLfs().storesAt("http://127.0.0.1:" + mute.getLocalPort(), Map.of());
      story.vault.remote(server.url("remote.git"));

      isToldAndDoneByTheNext(syncs(new Credentials.Token(server.host(), TOKEN)));
    }
  }
}
