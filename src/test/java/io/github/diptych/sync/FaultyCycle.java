package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.sync.FaultyLine.Fault;
import io.github.diptych.words.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A vault that is synced by a line that fails somewhere in what the server says: nothing is lost,
 * no lock is left, it is told in a sentence, and the next sync does it. Both sides have written
 * before each, so that it fetches, merges and pushes.
 */
final class FaultyCycle implements AutoCloseable {
  private static final int PACKED_AFTER = 25;

  final SyncStory story;
  private final TestRemote.Writer anna;
  private final FaultyLine line;
  private final Credentials credentials;
  private final ExecutorService lane =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final List<String> written = new ArrayList<>();

  /**
   * @param home where the vault is, and its remote
   * @param line to the server
   * @param url of the remote by that line
   */
  FaultyCycle(Path home, FaultyLine line, String url, Credentials credentials) throws IOException {
    this.line = line;
    this.credentials = credentials;
    story = SyncStory.connected(home);
    story.writes("note.md", "begun\n").syncs();
    anna = story.remote.writer("anna");
    // Else it packs its refs now and then, and Anna's pushes find them locked.
    NativeGit.run(story.remote.folder(), "config", "gc.auto", "0");
    story.vault.remote(url);
  }

  private long bytesOfOneSync() {
    line.mends();
    write();
    assertThat(syncs(SyncProgress.NONE)).isInstanceOf(SyncOutcome.Joined.class);
    return line.replied();
  }

  /** Fails at so many places, one after the other. */
  void sample(Fault fault, int places) throws IOException {
    long all = bytesOfOneSync();
    sweep(fault, all / places, all);
  }

  /** Fails at every so many bytes. */
  void sweep(Fault fault, long step) throws IOException {
    sweep(fault, step, bytesOfOneSync());
  }

  /**
   * Fails at the beginning, in the middle and near the end, and is left by the writer. By itself it
   * would take half a minute.
   */
  void isCancelled(Fault fault) throws Exception {
    long all = bytesOfOneSync();
    for (long at : new long[] {0, all / 2, all - all / 10}) {
      Promptness.within(Duration.ofSeconds(1), number -> failsAndIsCancelled(at, fault));
    }
  }

  private void sweep(Fault fault, long step, long all) throws IOException {
    int points = 0;
    for (long at = 0; at < all; at += step) {
      write();
      line.failsAfter(at, fault);
      SyncOutcome outcome = syncs(SyncProgress.NONE);
      points++;
      isToldAndWhole(at, outcome);
      line.mends();
      isDoneByTheNext(at);
      if (points % PACKED_AFTER == 0) {
        pack();
      }
    }
    System.out.println(fault + " at " + points + " of " + all + " bytes: nothing lost");
  }

  /** Looking through thousands of loose objects after each would take most of the time. */
  private void pack() {
    for (Path each : List.of(story.folder, story.remote.folder(), anna.folder())) {
      NativeGit.run(each, "gc", "--quiet");
    }
  }

  private Duration failsAndIsCancelled(long at, Fault fault) throws Exception {
    write();
    line.failsAfter(at, fault);
    var patience = new Cancelling();
    var sync = start(patience);
    line.awaitFailed();
    long before = System.nanoTime();
    patience.cancel();
    SyncOutcome outcome = sync.join();
    Duration took = Promptness.since(before);
    System.out.println(fault + " at " + at + ": cancelled within " + took.toMillis() + " ms");
    isToldAndWhole(at, outcome);
    assertThat(outcome).isInstanceOf(SyncOutcome.Cancelled.class);
    line.mends();
    isDoneByTheNext(at);
    return took;
  }

  private void write() {
    String ours = "ours " + written.size() + " end";
    String hers = "hers " + written.size() + " end";
    written.add(ours);
    written.add(hers);
    story.writes("ours-" + written.size() % 5 + ".md", ours + "\n" + kept("ours-"));
    anna.pulls().writes("hers-" + written.size() % 5 + ".md", hers + "\n" + kept("hers-")).pushes();
  }

  /** What that file holds already. */
  private String kept(String name) {
    Path file =
        (name.startsWith("ours") ? story.folder : anna.folder())
            .resolve(name + written.size() % 5 + ".md");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SyncOutcome syncs(SyncProgress progress) {
    return start(progress).join();
  }

  private CompletableFuture<SyncOutcome> start(SyncProgress progress) {
    return new Sync(lane, lane, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials, progress);
  }

  private void isToldAndWhole(long at, SyncOutcome outcome) throws IOException {
    assertThat(outcome)
        .as("cut at byte %s", at)
        .isInstanceOfAny(
            SyncOutcome.Offline.class,
            SyncOutcome.CannotSync.class,
            SyncOutcome.Cancelled.class,
            SyncOutcome.Rejected.class,
            SyncOutcome.Joined.class);
    if (outcome instanceof SyncOutcome.CannotSync(CannotSyncReason reason, String detail)) {
      assertThat(reason).as(detail).isEqualTo(CannotSyncReason.SERVER_ERROR);
    }
    assertThat(Sentences.of(outcome).inBoth()).isNotBlank();
    noLockIsLeft(story.folder.resolve(".git"));
    NativeGit.fsck(story.folder);
    NativeGit.fsck(story.remote.folder());
  }

  /** A cancel does not wait for the line, which takes away what it was writing. */
  private void noLockIsLeft(Path git) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!leftIn(git).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    assertThat(leftIn(git)).isEmpty();
  }

  private static List<Path> leftIn(Path git) throws IOException {
    try (var files = Files.walk(git)) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".lock")
                      || file.getFileName().toString().startsWith("incoming"))
          .toList();
    } catch (UncheckedIOException gone) {
      // A file went while the folders were walked through.
      return List.of(git);
    }
  }

  private void isDoneByTheNext(long at) {
    SyncOutcome outcome = syncs(SyncProgress.NONE);
    assertThat(outcome)
        .as("after byte %s", at)
        .isInstanceOfAny(
            SyncOutcome.Joined.class, SyncOutcome.Pushed.class, SyncOutcome.UpToDate.class);
    StringBuilder here = new StringBuilder();
    StringBuilder there = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      for (String name : new String[] {"ours-" + i + ".md", "hers-" + i + ".md"}) {
        there.append(story.remote.text(name).orElse(""));
        here.append(Files.exists(story.folder.resolve(name)) ? story.reads(name) : "");
      }
    }
    assertThat(written).allMatch(here.toString()::contains).allMatch(there.toString()::contains);
  }

  @Override
  public void close() {
    lane.close();
    story.close();
  }
}
