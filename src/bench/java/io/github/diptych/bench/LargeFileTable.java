package io.github.diptych.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A film of 300 MB committed and pushed, in a JVM that has 200 MB of heap and no more. */
final class LargeFileTable {
  private static final int MEGABYTES = 300;
  private static final String HEAP = "-Xmx200m";

  private final PrintStream out;

  LargeFileTable(PrintStream out) {
    this.out = out;
  }

  void print() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("diptych-film");
    try {
      var git = new GitProgram(home);
      git.run("git init -q --bare -b main remote.git && git init -q -b main vault");
      git.run("git -C vault remote add origin ../remote.git");
      film(home.resolve("vault/film.mov"));
      var figures = Fork.run(List.of(HEAP), LargeFileRun.class, home.resolve("vault").toString());
      git.run("git -C remote.git fsck --strict --no-dangling");
      out.printf(Locale.ROOT, "%n| A file of %d MB | |%n|---|---:|%n", MEGABYTES);
      row("committed, s", figures.getOrDefault("commit", List.of()).getFirst() / 1000);
      row("pushed, s", figures.getOrDefault("push", List.of()).getFirst() / 1000);
      row("heap at its highest, MB", figures.getOrDefault("heap", List.of()).getFirst());
    } finally {
      delete(home);
    }
  }

  private void row(String name, double figure) {
    out.printf(Locale.ROOT, "| %s | %.0f |%n", name, figure);
  }

  /** What no program can make smaller, as a film is. */
  private static void film(Path file) throws IOException {
    var chance = new Random(7);
    var bytes = new byte[1_000_000];
    try (var stream = Files.newOutputStream(file)) {
      for (int i = 0; i < MEGABYTES; i++) {
        chance.nextBytes(bytes);
        stream.write(bytes);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
