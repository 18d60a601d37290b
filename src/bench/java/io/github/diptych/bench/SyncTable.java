package io.github.diptych.bench;

import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.FileMerge;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.Sync;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A vault of 10,000 files and 5,000 commits beside the {@code git} program: status after one
 * change, and a sync of one changed note with a server on this machine. Both in turns, each in a
 * clone and with a remote of its own.
 */
final class SyncTable {
  private static final int FILES = 10_000;
  private static final int COMMITS = 5_000;
  private static final int WARM = 25;

  /** A window counts what is changed after each save. */
  private static final int LOOKS = 300;

  private static final int RUNS = 21;

  /** Until times in the index are old enough to be believed. */
  private static final long SETTLED_MS = 2500;

  private final PrintStream out;

  SyncTable(PrintStream out) {
    this.out = out;
  }

  void print() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("diptych-sync");
    var git = new GitProgram(home);
    Process daemon = null;
    try {
      for (String name : List.of("ours", "theirs")) {
        git.run("git init -q --bare -b main " + name + ".git");
        new GitProgram(home.resolve(name + ".git")).run("git fast-import --quiet", history());
      }
      int port = freePort();
      daemon =
          git.start(
              List.of(
                  "git",
                  "daemon",
                  "--base-path=" + home,
                  "--export-all",
                  "--enable=receive-pack",
                  "--listen=127.0.0.1",
                  "--port=" + port,
                  "--reuseaddr"));
      await(port);
      for (String name : List.of("ours", "theirs")) {
        git.run("git clone -q git://127.0.0.1:" + port + "/" + name + ".git " + name);
      }
      measure(home);
    } finally {
      if (daemon != null) {
        daemon.descendants().forEach(ProcessHandle::destroy);
        daemon.destroy();
      }
      delete(home);
    }
  }

  private void measure(Path home) throws IOException, InterruptedException {
    Path ours = home.resolve("ours");
    var git = new GitProgram(home.resolve("theirs"));
    var status = new ArrayList<Double>();
    var gitStatus = new ArrayList<Double>();
    var sync = new ArrayList<Double>();
    var gitSync = new ArrayList<Double>();
    Thread.sleep(SETTLED_MS);
    write(ours, -WARM);
    for (int look = 0; look < LOOKS; look++) {
      status(ours);
    }
    for (int run = -WARM; run < RUNS; run++) {
      write(ours, run);
      write(home.resolve("theirs"), run);
      add(status, run, () -> status(ours));
      add(gitStatus, run, () -> git.run("git status --porcelain"));
      add(sync, run, () -> sync(ours));
      add(
          gitSync,
          run,
          () ->
              git.run(
                  "git add -A && git commit -q -m day && git pull -q --no-rebase && git push -q"));
    }
    out.printf(
        Locale.ROOT,
        "%n| %,d files, %,d commits, ms | git | Diptych | Diptych / git | of the runs |%n|---|---:|---:|---:|---|%n",
        FILES,
        COMMITS);
    row("Status after one change", gitStatus, status);
    row("Sync of one changed note", gitSync, sync);
  }

  private interface Work {
    Object run() throws IOException, InterruptedException;
  }

  private static void add(List<Double> times, int run, Work work)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    if (run >= 0) {
      times.add((System.nanoTime() - start) / 1e6);
    }
  }

  private static VaultRepository open(Path vault) {
    return ((Opened.Ready) VaultRepository.open(vault)).repository();
  }

  private static int status(Path vault) throws IOException {
    try (var repository = open(vault)) {
      int changes = repository.status().changes().size();
      if (changes != 1) {
        throw new IllegalStateException(changes + " changes");
      }
      return changes;
    }
  }

  private static SyncOutcome sync(Path vault) {
    try (var repository = open(vault)) {
      var outcome =
          new Sync(
                  Runnable::run,
                  Runnable::run,
                  (path, base, mine, theirs) -> new FileMerge.Outcome.Open(),
                  Stillness.GIVEN)
              .run(repository, changes -> "day", Credentials.NONE, SyncProgress.NONE)
              .join();
      if (!outcome.equals(new SyncOutcome.Pushed(1))) {
        throw new IllegalStateException(outcome.toString());
      }
      return outcome;
    }
  }

  private static void write(Path vault, int run) throws IOException {
    int file = Math.floorMod(run * 631, FILES);
    Files.writeString(vault.resolve(path(file)), "Changed in run " + run + ".\n");
  }

  private static String path(int file) {
    return String.format(Locale.ROOT, "notes/%03d/%02d.md", file / 100, file % 100);
  }

  /** A stream for {@code git fast-import}: all files at first, then one changed in each commit. */
  private static String history() {
    var stream = new StringBuilder();
    for (int commit = 0; commit < COMMITS; commit++) {
      stream
          .append("commit refs/heads/main\ncommitter Bench <bench@example.org> ")
          .append(1_600_000_000 + commit * 3600)
          .append(" +0000\ndata 3\nday\n");
      int first = commit == 0 ? 0 : commit * 17 % FILES;
      int last = commit == 0 ? FILES : first + 1;
      for (int file = first; file < last; file++) {
        String text = ("Note " + file + ", " + commit + ". 今天写了一点。\n").repeat(20);
        stream
            .append("M 100644 inline ")
            .append(path(file))
            .append("\ndata ")
            .append(text.getBytes(StandardCharsets.UTF_8).length)
            .append('\n')
            .append(text)
            .append('\n');
      }
    }
    return stream.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("git daemon does not answer");
  }

  private void row(String name, List<Double> git, List<Double> ours) {
    double baseline = median(git);
    double median = median(ours);
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.2f | %.0f–%.0f and %.0f–%.0f |%n",
        name,
        baseline,
        median,
        median / baseline,
        git.stream().min(Comparator.naturalOrder()).orElseThrow(),
        git.stream().max(Comparator.naturalOrder()).orElseThrow(),
        ours.stream().min(Comparator.naturalOrder()).orElseThrow(),
        ours.stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
