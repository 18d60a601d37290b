package io.github.diptych.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has a target read one input after another. Of two, the one that takes longer for its size is
 * preferred to go on from. It is the thread's own time that counts, so that a machine with other
 * things to do fails nothing; what takes too long is tried thrice.
 */
final class FuzzRun {
  private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 3;
  private static final int SLOW_ONES = 64;

  private final FuzzTarget target;
  private final Path folder;
  private final Random random;
  private final List<byte[]> inputs;
  private final List<Slow> slowOnes = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();
  private volatile byte[] current = {};
  private Duration slowest = Duration.ZERO;

  /**
   * @param folder to put files into that a target reads
   */
  FuzzRun(FuzzTarget target, Path folder, long seed) throws IOException {
    this.target = target;
    this.folder = folder;
    this.random = new Random(seed);
    this.inputs = target.samples();
  }

  private record Slow(byte[] input, double forItsSize) {}

  /** How many inputs were read. */
  int runs() {
    return runs.get();
  }

  /** What is being read. */
  byte[] current() {
    return current;
  }

  /** The longest that a step took. */
  Duration slowest() {
    return slowest;
  }

  /**
   * Goes on until then.
   *
   * @throws Throwable what the target threw, or an error that says how long it took
   */
  void until(long nanoTime) throws Throwable {
    for (byte[] sample : inputs) {
      read(sample);
    }
    while (System.nanoTime() < nanoTime) {
      byte[] one = random.nextBoolean() && !slowOnes.isEmpty() ? slow() : any();
      read(target.mutated(random, one, any()));
    }
  }

  private byte[] any() {
    return inputs.get(random.nextInt(inputs.size()));
  }

  private byte[] slow() {
    return slowOnes.get(random.nextInt(slowOnes.size())).input();
  }

  /** Reads one input, which is kept to go on from if it took longer than others. */
  void read(byte[] input) throws Throwable {
    current = input;
    Duration taken = taken(input);
    for (int again = 1; again < ATTEMPTS && taken.compareTo(LIMIT) > 0; again++) {
      taken = taken(input);
    }
    runs.incrementAndGet();
    slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
    if (taken.compareTo(LIMIT) > 0) {
      throw new AssertionError("took " + taken.toMillis() + " ms");
    }
    keep(new Slow(input, (double) taken.toNanos() / (input.length + 2_000)));
  }

  private void keep(Slow one) {
    if (slowOnes.size() < SLOW_ONES) {
      slowOnes.add(one);
      return;
    }
    int other = random.nextInt(SLOW_ONES);
    if (slowOnes.get(other).forItsSize() < one.forItsSize()) {
      slowOnes.set(other, one);
    }
  }

  /** Of the step that took longest. */
  private Duration taken(byte[] input) throws Exception {
    var longest = new long[1];
    target.read(
        input,
        folder,
        new FuzzTarget.Steps() {
          @Override
          public <T> T step(FuzzTarget.Step<T> step) throws Exception {
            long start = OWN_TIME.getCurrentThreadCpuTime();
            T result = step.run();
            longest[0] = Math.max(longest[0], OWN_TIME.getCurrentThreadCpuTime() - start);
            return result;
          }
        });
    return Duration.ofNanos(longest[0]);
  }

  /** Keeps an input for whoever has to mend it. */
  static Path keep(byte[] input, String name) throws IOException {
    Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(name);
    return Files.write(kept, input);
  }
}
