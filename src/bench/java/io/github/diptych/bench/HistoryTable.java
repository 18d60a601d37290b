package io.github.diptych.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The first page of the history of a vault with 10,000 commits in 120 notes, of one of its notes
 * and of one of its entries, beside the {@code git} program in the same run.
 */
final class HistoryTable {
  private static final int COMMITS = 10_000;
  private static final int MONTHS = 120;
  private static final int ENTRIES = 20;
  private static final int RUNS = 7;

  private final PrintStream out;

  HistoryTable(PrintStream out) {
    this.out = out;
  }

  void print() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("diptych-history");
    try {
      Path vault = home.resolve("vault");
      fill(vault);
      String note = note(MONTHS / 2);
      var ours = new ArrayList<Map<String, List<Double>>>();
      var vaults = new ArrayList<Double>();
      var notes = new ArrayList<Double>();
      for (int run = 0; run < RUNS; run++) {
        ours.add(Fork.run(HistoryRun.class, vault.toString(), note));
        vaults.add(git(vault, "log", "-20", "--format=%H %an %at %B"));
        notes.add(git(vault, "log", "-20", "--follow", "--format=%H %an %at %B", "--", note));
      }
      out.printf(
          Locale.ROOT,
          "%n| First page of history, %,d commits | shown after, ms | rows by then | all twenty, ms"
              + " | again, ms | `git log -20`, ms | again / git |%n|---|---:|---:|---:|---:|---:|---:|%n",
          COMMITS);
      row("of the vault", "vault", ours, vaults);
      row("of a note", "note", ours, notes);
      row("of an entry", "entry", ours, List.of());
    } finally {
      delete(home);
    }
  }

  private void row(
      String name, String figure, List<Map<String, List<Double>>> ours, List<Double> git) {
    double first = median(figures(ours, "first-" + figure));
    double again = median(figures(ours, "again-" + figure));
    double beside = git.isEmpty() ? Double.NaN : median(git);
    out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.0f | %.0f | %s | %s |%n",
        name,
        median(figures(ours, "first-" + figure + "-shown")),
        median(figures(ours, "first-" + figure + "-rows")),
        first,
        again,
        git.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", beside),
        git.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", again / beside));
  }

  private static List<Double> figures(List<Map<String, List<Double>>> runs, String name) {
    return runs.stream().flatMap(run -> run.getOrDefault(name, List.of()).stream()).toList();
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /** Milliseconds, with the start of the program. */
  private static double git(Path vault, String... arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    var process = process(vault, arguments).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("git " + String.join(" ", arguments));
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static ProcessBuilder process(Path folder, String... arguments) {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Each commit edits an entry of one note, the notes in turn, as over ten years. */
  private static void fill(Path vault) throws IOException, InterruptedException {
    Files.createDirectories(vault);
    git(vault, "init", "-q", "-b", "main");
    var texts = new ArrayList<String>();
    for (int i = 0; i < MONTHS; i++) {
      texts.add(MadeUpDiary.ofMonth(YearMonth.of(2015, 1).plusMonths(i), ENTRIES));
    }
    var process =
        process(vault, "fast-import", "--quiet")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      for (int commit = 1; commit <= COMMITS; commit++) {
        int month = commit % MONTHS;
        // The first words of the month's first entry tell which commit wrote them.
        String text = texts.get(month).replaceFirst("，", "，" + commit + "，");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String header =
            "commit refs/heads/main\ncommitter Writer <writer@example.org> "
                + (1_420_000_000L + 30_000L * commit)
                + " +0800\ndata <<END\n2015: commit "
                + commit
                + "\nEND\nM 100644 inline "
                + note(month)
                + "\ndata "
                + bytes.length
                + "\n";
        in.write(header.getBytes(StandardCharsets.UTF_8));
        in.write(bytes);
        in.write('\n');
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("git fast-import");
    }
    git(vault, "reset", "-q", "--hard");
  }

  private static String note(int month) {
    var of = YearMonth.of(2015, 1).plusMonths(month);
    return "diary/" + of.getYear() + "/" + of + ".md";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
