package io.github.diptych.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a program in a JVM with the flags and the class path of this one. */
final class Fork {
  private Fork() {}

  /** The figures of {@link OneRun} by their name. */
  static Map<String, List<Double>> run(String... args) throws IOException, InterruptedException {
    return run(OneRun.class, args);
  }

  /** The figures of a program by their name. */
  static Map<String, List<Double>> run(Class<?> program, String... args)
      throws IOException, InterruptedException {
    return run(List.of(), program, args);
  }

  /**
   * The same in another JVM than this one is.
   *
   * @param flags that hold before those of this one, such as {@code -Xmx200m}
   */
  static Map<String, List<Double>> run(List<String> flags, Class<?> program, String... args)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(args));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, List<Double>> figures = new HashMap<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .map(line -> line.split(" "))
          .filter(words -> words[0].equals("figure"))
          .forEach(
              words ->
                  figures
                      .computeIfAbsent(words[1], name -> new ArrayList<>())
                      .add(Double.valueOf(words[2])));
    }
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", args) + " ended with " + process.exitValue());
    }
    return figures;
  }
}
