package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has to take effect soon. A machine that is busy with something else may be slow twice. */
public final class Promptness {
  private static final int TRIES = 3;

  private Promptness() {}

  /** Something that takes its time. */
  @FunctionalInterface
  public interface Attempt {
    /**
     * @param number from 0, for what cannot be done twice in the same way
     * @return how long it took
     */
    Duration run(int number) throws Exception;
  }

  /** The best of three tries is not longer than that; after a good one there is no other. */
  public static void within(Duration limit, Attempt attempt) throws Exception {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < TRIES && took.stream().allMatch(each -> each.compareTo(limit) > 0); i++) {
      took.add(attempt.run(i));
    }
    assertThat(took).as("the best of three").anyMatch(each -> each.compareTo(limit) <= 0);
  }

  /** How long ago that was, as {@link System#nanoTime} has it. */
  public static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
