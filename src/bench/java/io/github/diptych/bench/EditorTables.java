package io.github.diptych.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The editor beside a bare one, each figure the median of several runs that take turns. */
final class EditorTables {
  private static final int RUNS = 5;

  /** Frames that are longer are seen as a jerk, issue 4. */
  private static final double LONG_FRAME_MS = 50;

  private final PrintStream out;

  EditorTables(PrintStream out) {
    this.out = out;
  }

  void print() throws Exception {
    heading("Key press to painted text, ms");
    for (Size size : Size.values()) {
      var bare = new ArrayList<List<Double>>();
      var ours = new ArrayList<List<Double>>();
      runs(size, "keys", bare, ours);
      row(size.label() + ", median", quantiles(bare, 0.5), quantiles(ours, 0.5));
      row(size.label() + ", 99 of 100 within", quantiles(bare, 0.99), quantiles(ours, 0.99));
    }
    heading("From opening 5 MB to the first character painted, ms");
    compare("5 MB", "open", 0.5);
    heading("30 keys a second for 20 s in 5 MB, how late they are taken, ms");
    compare("99 of 100 within", "burst", 0.99);
    heading("From the top of 5 MB to its end, time between two frames, ms");
    scrolling();
    heading("One of 10,000 undo steps in 5 MB, ms");
    compare("mean", "undo", 0.5);
  }

  private void compare(String name, String what, double share) throws Exception {
    var bare = new ArrayList<List<Double>>();
    var ours = new ArrayList<List<Double>>();
    runs(Size.MB5, what, bare, ours);
    row(name, quantiles(bare, share), quantiles(ours, share));
  }

  private void scrolling() throws Exception {
    var bare = new ArrayList<List<Double>>();
    var ours = new ArrayList<List<Double>>();
    runs(Size.MB5, "scroll", bare, ours);
    row("999 of 1,000 within", quantiles(bare, 0.999), quantiles(ours, 0.999));
    row("the longest", quantiles(bare, 1), quantiles(ours, 1));
    row("frames of 1,000 that are longer than 50 ms", jerks(bare), jerks(ours));
  }

  private static List<Double> jerks(List<List<Double>> runs) {
    return runs.stream()
        .map(run -> 1000.0 * run.stream().filter(ms -> ms > LONG_FRAME_MS).count() / run.size())
        .sorted()
        .toList();
  }

  private static void runs(Size size, String what, List<List<Double>> bare, List<List<Double>> ours)
      throws Exception {
    for (int i = 0; i < RUNS; i++) {
      bare.add(one(size, what, "bare"));
      ours.add(one(size, what, "diptych"));
    }
  }

  private static List<Double> one(Size size, String what, String kind) throws Exception {
    var figures = Fork.run("editor", size.name(), what, kind);
    if (figures.getOrDefault("right", List.of(1.0)).contains(0.0)) {
      throw new IllegalStateException(kind + ": the text is wrong after " + what);
    }
    return figures.getOrDefault("ms", List.of());
  }

  private static List<Double> quantiles(List<List<Double>> runs, double share) {
    return runs.stream()
        .map(run -> run.stream().sorted().toList())
        .map(sorted -> sorted.get((int) ((sorted.size() - 1) * share)))
        .sorted()
        .toList();
  }

  private void heading(String what) {
    out.printf("%n| %s | bare area | Diptych | Diptych / bare | of the runs |%n", what);
    out.printf("|---|---:|---:|---:|---|%n");
  }

  /** The medians of the runs, and how far the runs lie apart. */
  private void row(String name, List<Double> bare, List<Double> ours) {
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f–%.2f and %.2f–%.2f |%n",
        name,
        median(bare),
        median(ours),
        median(ours) / median(bare),
        bare.getFirst(),
        bare.getLast(),
        ours.getFirst(),
        ours.getLast());
  }

  private static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }
}
