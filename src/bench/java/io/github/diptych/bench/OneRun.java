package io.github.diptych.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured in a JVM of its own: {@code page SIZE PAUSE}, {@code window SIZE PAUSE}, {@code
 * memory SIZE}, {@code memory EMPTY} or {@code editor SIZE WHAT KIND}. Each figure is a line {@code
 * figure NAME VALUE} on standard output.
 */
public final class OneRun {
  private static final String NOTE = "note.md";
  private static final int WARM_UP = 80;
  private static final int CHANGES = 120;

  private OneRun() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("diptych-bench");
    int status = 0;
    try {
      String text = args[1].equals("EMPTY") ? "" : Size.valueOf(args[1]).diary();
      Path vault = Files.createDirectories(folder.resolve("vault"));
      Files.writeString(vault.resolve(NOTE), text);
      Toolkit.start();
      measure(args, vault, folder.resolve("configuration"), text);
    } catch (Exception fault) {
      fault.printStackTrace();
      status = 1;
    } finally {
      delete(folder);
    }
    System.out.flush();
    System.exit(status);
  }

  private static void measure(String[] args, Path vault, Path configuration, String text)
      throws Exception {
    if (args[0].equals("editor")) {
      EditorRun.run(args[2], args[3], vault, configuration, NOTE);
      return;
    }
    try (var writer =
        args[0].equals("page")
            ? new PageWriter(vault, NOTE)
            : new WindowWriter(vault, configuration, NOTE)) {
      if (args[0].equals("memory")) {
        memory(writer, text);
      } else {
        times(writer, text, Duration.ofMillis(Long.parseLong(args[2])));
      }
    }
  }

  private static void times(Writer writer, String text, Duration pause) throws Exception {
    List<Double> times =
        new Typing(writer, MadeUpDiary.middle(text)).times(WARM_UP, CHANGES, pause);
    times.forEach(time -> figure("ms", time));
  }

  /** Once the note was read, written in and left alone for a while. */
  private static void memory(Writer writer, String text) throws Exception {
    int middle = text.isEmpty() ? 0 : MadeUpDiary.middle(text);
    new Typing(writer, middle).times(0, 20, Duration.ofMillis(100));
    Thread.sleep(20_000);
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(500);
    }
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    figure("heap", heap.getUsed() / 1e6);
    figure("committed", heap.getCommitted() / 1e6);
    figure("resident", resident() / 1e6);
  }

  /** What the system has in memory for this process, in bytes; 0 where only Linux would say. */
  private static double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          * 1024;
    }
  }

  static void figure(String name, double value) {
    System.out.println("figure " + name + " " + value);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
