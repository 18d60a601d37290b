package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A cancel in each phase: it takes effect at once, and nothing is half done. */
class CancelTest {
  private static final String TOKEN = "canary-93b1-token";

  /** By itself the end would come in half a minute. */
  private static final Duration SOON = Duration.ofSeconds(1);

  @TempDir Path home;
  private SyncStory story;
  private final ExecutorService lane =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

  @BeforeEach
  void a_vault_that_is_synced() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one").writes("b/c.md", "c").syncs();
  }

  @AfterEach
  void is_whole() {
    lane.close();
    story.close();
  }

  private CompletableFuture<SyncOutcome> start(Credentials credentials, SyncProgress progress) {
    return new Sync(lane, lane, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials, progress);
  }

  private SyncOutcome syncs(SyncProgress progress) {
    return start(Credentials.NONE, progress).join();
  }

  @Test
  void a_commit_of_a_large_file_stops_while_it_is_read() throws IOException {
    random("film.bin", 40);
    var cancelling = new Cancelling(seen -> seen.phase() == Phase.COMMIT && seen.bytes() > 1 << 20);

    assertThat(syncs(cancelling)).isEqualTo(new SyncOutcome.Cancelled());

    assertThat(story.status().changes())
        .containsExactly(new ChangedFile("film.bin", ChangedFile.Kind.ADDED));
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void files_that_were_taken_over_go_back_when_it_stops_in_the_middle() {
    var anna = story.remote.writer("anna");
    for (int i = 0; i < 300; i++) {
      anna.writes("new/" + i + ".md", "hers " + i);
    }
    anna.writes("a.md", "hers").deletes("b/c.md").pushes();
    String before = story.everything();
    var cancelling =
        new Cancelling(seen -> seen.phase() == Phase.FAST_FORWARD && seen.done() > 100);

    assertThat(syncs(cancelling)).isEqualTo(new SyncOutcome.Cancelled());

    assertThat(story.everything()).isEqualTo(before);
    assertThat(story.folder.resolve("new")).doesNotExist();
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.status().behind()).isEqualTo(1);
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.reads("new/299.md")).isEqualTo("hers 299");
    assertThat(story.folder.resolve("b/c.md")).doesNotExist();
  }

  @Test
  void what_is_begun_to_be_merged_changes_nothing() {
    story.remote.writer("anna").writes("d.md", "hers").pushes();
    story.writes("e.md", "ours");

    assertThat(syncs(new CancelledAt(Phase.MERGE))).isEqualTo(new SyncOutcome.Cancelled());

    assertThat(story.folder.resolve("d.md")).doesNotExist();
    assertThat(story.status()).extracting(Status::ahead, Status::behind).containsExactly(1, 1);
    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);
  }

  @Test
  void a_server_that_does_not_listen_any_more_is_left() throws Exception {
    NativeGit.required();
    random("film.bin", 8);

    Promptness.within(SOON, number -> leavesOneThatDoesNotListen());

    story.vault.remote(story.remote.url());
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  private Duration leavesOneThatDoesNotListen() throws Exception {
    try (var server = TestGitServer.serving(home, TOKEN);
        var line = new FaultyLine(Integer.parseInt(server.host().replace("localhost:", "")))) {
      story.vault.remote("http://localhost:" + line.port() + "/remote.git");
      line.hearsUpTo(2 << 20);
      var cancelling = new Cancelling();
      var sync = start(new Credentials.Token("localhost:" + line.port(), TOKEN), cancelling);
      line.awaitFailed();

      return ends(sync, cancelling);
    }
  }

  @Test
  void a_push_that_the_server_thinks_about_for_long_is_left() throws Exception {
    NativeGit.required();

    Promptness.within(SOON, this::leavesOneThatThinks);

    story.writes("a.md", "the end");
    story.vault.remote(story.remote.url());
    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Pushed.class);
    assertThat(story.remote.text("a.md")).contains("the end");
  }

  private Duration leavesOneThatThinks(int number) throws Exception {
    story.writes("a.md", "two, " + number);
    var thinking = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    try (var server = TestGitServer.serving(home, TOKEN)) {
      server.beforePush(
          () -> {
            asked.countDown();
            await(thinking);
          });
      story.vault.remote(server.url("remote.git"));
      var cancelling = new Cancelling();
      var sync = start(new Credentials.Token(server.host(), TOKEN), cancelling);
      await(asked);

      Duration took = ends(sync, cancelling);
      thinking.countDown();
      return took;
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_host_that_does_not_answer_at_all_is_left() throws Exception {
    story.writes("a.md", "two");

    Promptness.within(SOON, number -> leavesOneThatDoesNotAnswer());

    story.vault.remote(story.remote.url());
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  private Duration leavesOneThatDoesNotAnswer() throws Exception {
    try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var waiting = fill(deaf);
      story.vault.remote("http://127.0.0.1:" + deaf.getLocalPort() + "/remote.git");
      var cancelling = new Cancelling();
      var sync = start(Credentials.NONE, cancelling);
      cancelling.awaitStops(2);

      Duration took = ends(sync, cancelling);
      for (Socket each : waiting) {
        each.close();
      }
      return took;
    }
  }

  @Test
  void what_is_looked_at_before_the_commit_is_left() throws Exception {
    // Looked through line by line, all of it takes a while.
    String line = "glpat- /home ".repeat(50) + "\n";
    for (int i = 0; i < 12; i++) {
      story.writes("large-" + i + ".md", line.repeat(10_000));
    }

    Promptness.within(SOON, number -> leavesTheLook());

    assertThat(story.status().changes()).hasSize(12);
    assertThat(story.status().ahead()).isZero();
  }

  private Duration leavesTheLook() throws InterruptedException {
    var cancelling = new Cancelling();
    var sync = start(Credentials.NONE, cancelling);
    cancelling.awaitStops(1);

    return ends(sync, cancelling);
  }

  @Test
  void a_gate_that_waits_for_something_is_left() throws Exception {
    story.writes("a.md", "two");

    Promptness.within(SOON, number -> leavesAGate());

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void a_message_that_is_being_made_is_left() {
    story.writes("a.md", "two");
    var cancelling = new Cancelling();
    MessageOf message =
        changes -> {
          cancelling.cancel();
          throw new CancellationException();
        };

    assertThat(
            new Sync(lane, lane, SyncStory.LEFT_OPEN, Stillness.GIVEN)
                .run(story.vault, message, Credentials.NONE, cancelling)
                .join())
        .isEqualTo(new SyncOutcome.Cancelled());
    assertThat(story.status().ahead()).isZero();
  }

  private Duration leavesAGate() throws InterruptedException {
    var reached = new CountDownLatch(1);
    Gate waiting =
        (repository, changes, progress) -> {
          reached.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            throw new InterruptedIOException();
          }
          return List.of();
        };
    var cancelling = new Cancelling();
    var sync =
        new Sync(lane, lane, SyncStory.LEFT_OPEN, Stillness.GIVEN)
            .run(story.vault, changes -> "a day", waiting, Credentials.NONE, cancelling);
    await(reached);

    return ends(sync, cancelling);
  }

  private static Duration ends(CompletableFuture<SyncOutcome> sync, Cancelling cancelling) {
    long before = System.nanoTime();
    cancelling.cancel();
    assertThat(sync.join()).isEqualTo(new SyncOutcome.Cancelled());
    Duration took = Promptness.since(before);
    System.out.println("cancelled within " + took.toMillis() + " ms");
    return took;
  }

  /** Until the system lets nobody wait at that door any more. */
  private static ArrayList<Socket> fill(ServerSocket deaf) throws IOException {
    var waiting = new ArrayList<Socket>();
    for (int i = 0; i < 50; i++) {
      var socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), deaf.getLocalPort()), 200);
      } catch (SocketTimeoutException full) {
        return waiting;
      }
    }
    throw new AssertionError("it lets everyone in");
  }

  private void random(String name, int mebibytes) throws IOException {
    var bytes = new byte[1 << 20];
    var chance = new Random(7);
    try (var out = Files.newOutputStream(story.folder.resolve(name))) {
      for (int i = 0; i < mebibytes; i++) {
        chance.nextBytes(bytes);
        out.write(bytes);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
