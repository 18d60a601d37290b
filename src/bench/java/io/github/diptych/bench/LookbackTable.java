package io.github.diptych.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Ten years of a diary, 10,000 entries in 120 notes, opened for the first time and again. */
final class LookbackTable {
  private static final int MONTHS = 120;
  private static final int ENTRIES = 10_000;
  private static final int RUNS = 9;

  /** Until the notes' times of change are old enough to be believed. */
  private static final long SETTLED_MS = 4000;

  private final PrintStream out;

  LookbackTable(PrintStream out) {
    this.out = out;
  }

  void print() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("diptych-lookback");
    try {
      Path vault = home.resolve("vault");
      long bytes = fill(vault);
      Thread.sleep(SETTLED_MS);
      var first = new ArrayList<Map<String, List<Double>>>();
      var again = new ArrayList<Map<String, List<Double>>>();
      for (int run = 0; run < RUNS; run++) {
        String cache = home.resolve("cache" + run).toString();
        first.add(Fork.run(LookbackRun.class, vault.toString(), cache));
        again.add(Fork.run(LookbackRun.class, vault.toString(), cache));
      }
      out.printf(
          Locale.ROOT,
          "%n| Looking back on %,.0f entries, %.1f MB, ms | median | of the runs |%n|---|---:|---|%n",
          figures(again, "entries").getFirst(),
          bytes / 1e6);
      row("opened for the first time, without an index", figures(first, "past"));
      row("opened again", figures(again, "past"));
      row("of that, time of the processor", figures(again, "processor"));
      row("the longest of its months, after that", figures(again, "month"));
    } finally {
      delete(home);
    }
  }

  private static long fill(Path vault) throws IOException {
    long bytes = 0;
    int done = 0;
    for (int i = 0; i < MONTHS; i++) {
      var month = YearMonth.of(2015, 1).plusMonths(i);
      int entries = (i + 1) * ENTRIES / MONTHS - done;
      Path note = vault.resolve("diary/" + month.getYear() + "/" + month + ".md");
      Files.createDirectories(note.getParent());
      Files.writeString(note, MadeUpDiary.ofMonth(month, entries));
      bytes += Files.size(note);
      done += entries;
    }
    return bytes;
  }

  private static List<Double> figures(List<Map<String, List<Double>>> runs, String name) {
    return runs.stream()
        .flatMap(run -> run.getOrDefault(name, List.of()).stream())
        .sorted()
        .toList();
  }

  private void row(String name, List<Double> times) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f–%.1f |%n",
        name,
        times.get(times.size() / 2),
        times.getFirst(),
        times.getLast());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
