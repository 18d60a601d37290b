package io.github.diptych.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Measures, and prints the tables of {@code docs/performance.md}. */
public final class Benchmarks {
  private static final int ROUNDS = 2;
  private static final String AT_ONCE = "30";
  private static final String THINKING = "250";

  private final PrintStream out;

  private Benchmarks(PrintStream out) {
    this.out = out;
  }

  /**
   * @param args what to measure: {@code engine}, {@code page}, {@code memory}, {@code editor},
   *     {@code lookback}, {@code history}, {@code sync}; all if none is named
   */
  public static void main(String[] args) throws Exception {
    var wanted =
        args.length == 0
            ? Set.of("engine", "page", "memory", "editor", "lookback", "history", "sync")
            : Set.of(args);
    var all = new Benchmarks(System.out);
    all.load("before");
    if (wanted.contains("engine")) {
      all.engine();
    }
    if (wanted.contains("page")) {
      all.pages();
    }
    if (wanted.contains("memory")) {
      all.memory();
    }
    if (wanted.contains("editor")) {
      new EditorTables(all.out).print();
    }
    if (wanted.contains("lookback")) {
      new LookbackTable(all.out).print();
    }
    if (wanted.contains("history")) {
      new HistoryTable(all.out).print();
    }
    if (wanted.contains("sync")) {
      new SyncTable(all.out).print();
      new LargeFileTable(all.out).print();
    }
    all.load("after");
  }

  private void load(String when) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        Locale.ROOT,
        "%nLoad %s: %.1f, on %d cores.%n",
        when,
        system.getSystemLoadAverage(),
        system.getAvailableProcessors());
  }

  private void engine() throws Exception {
    var figures = Engine.run();
    double bare = figures.getOrDefault("bareFlexmark", Double.NaN);
    out.printf("%n| Full render of 1 MB | ms | beside bare flexmark |%n|---|---:|---:|%n");
    row("Diptych", figures.getOrDefault("diptych", Double.NaN), bare);
    row("bare flexmark (baseline)", bare, bare);
    row(
        "flexmark with its GFM extensions",
        figures.getOrDefault("extendedFlexmark", Double.NaN),
        bare);
    heading("One typed character, in the engine");
    for (String part : List.of("text", "rendering", "difference", "reading")) {
      var times = new EnumMap<Size, Double>(Size.class);
      for (Size size : Size.values()) {
        times.put(size, figures.getOrDefault(part + " " + size, Double.NaN));
      }
      row(part + ": mean, ms", times, 4);
    }
  }

  private void row(String name, double time, double bare) {
    out.printf(Locale.ROOT, "| %s | %.0f | %.2f |%n", name, time, time / bare);
  }

  private void pages() throws Exception {
    heading("One typed character, from change to patched page");
    for (String kind : List.of("page", "window")) {
      for (String pause : List.of(AT_ONCE, THINKING)) {
        var times = times(kind, pause);
        String name = kind + ", a character " + pause + " ms after each page";
        row(name + ": median, ms", quantiles(times, 0.5), 1);
        row(name + ": 9 of 10 within, ms", quantiles(times, 0.9), 1);
      }
    }
  }

  /** By rounds, so that what else the machine does touches all sizes alike. */
  private static Map<Size, List<Double>> times(String kind, String pause) throws Exception {
    var times = new EnumMap<Size, List<Double>>(Size.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Size size : Size.values()) {
        times
            .computeIfAbsent(size, of -> new ArrayList<>())
            .addAll(Fork.run(kind, size.name(), pause).getOrDefault("ms", List.of()));
      }
    }
    return times;
  }

  private static Map<Size, Double> quantiles(Map<Size, List<Double>> times, double share) {
    var result = new EnumMap<Size, Double>(Size.class);
    times.forEach(
        (size, all) -> {
          var sorted = all.stream().sorted().toList();
          result.put(size, sorted.get((int) ((sorted.size() - 1) * share)));
        });
    return result;
  }

  private void heading(String what) {
    out.printf("%n| %s |", what);
    for (Size size : Size.values()) {
      out.printf(" %s |", size.label());
    }
    out.printf(" 5 MB / 14 KB |%n|---|---:|---:|---:|---:|%n");
  }

  private void row(String name, Map<Size, Double> times, int digits) {
    out.printf("| %s |", name);
    for (Size size : Size.values()) {
      out.printf(Locale.ROOT, " %." + digits + "f |", of(times, size));
    }
    out.printf(Locale.ROOT, " %.2f |%n", of(times, Size.MB5) / of(times, Size.KB14));
  }

  private static double of(Map<Size, Double> times, Size size) {
    return times.getOrDefault(size, Double.NaN);
  }

  private void memory() throws Exception {
    var empty = Fork.run("memory", "EMPTY");
    var full = Fork.run("memory", Size.MB5.name());
    out.printf("%n| The window, MB | empty note | 5 MB | above |%n|---|---:|---:|---:|%n");
    memory("heap in use after collection", "heap", empty, full);
    memory("heap taken from the system", "committed", empty, full);
    memory("whole process, resident", "resident", empty, full);
  }

  private void memory(
      String name, String figure, Map<String, List<Double>> empty, Map<String, List<Double>> full) {
    double without = empty.getOrDefault(figure, List.of()).getFirst();
    double with = full.getOrDefault(figure, List.of()).getFirst();
    out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", name, without, with, with - without);
  }
}
