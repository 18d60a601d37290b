package io.github.diptych.diary;

import java.util.Random;

/** The chance of one run, which {@code -Dseed=} repeats. */
public record Seed(long value) {
  public static Seed ofThisRun() {
    return new Seed(Long.getLong("seed", System.nanoTime()));
  }

  /** The chance of one round; each round can be looked at alone. */
  public Random round(int number) {
    return new Random(value * 1_000_003 + number);
  }

  public String in(int round, String text) {
    String shown = text.replace("\r", "\\r").replace("\n", "\\n\n");
    return "-Dseed=%d, round %d, text:%n%s%n".formatted(value, round, shown);
  }
}
