package io.github.diptych.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the JMH benchmarks; what JMH says on its way goes to a file. */
final class Engine {
  private static final String LOG = "target/jmh.txt";

  private Engine() {}

  /** Milliseconds by {@code method}, or {@code method SIZE}. */
  static Map<String, Double> run() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(FullRender.class.getName())
            .include(TypedCharacter.class.getName())
            .shouldFailOnError(true)
            .output(LOG)
            .build();
    Map<String, Double> figures = new TreeMap<>();
    for (RunResult result : new Runner(options).run()) {
      String size = result.getParams().getParam("size");
      String method = result.getPrimaryResult().getLabel();
      figures.put(
          size == null ? method : method + " " + size, result.getPrimaryResult().getScore());
    }
    return figures;
  }
}
