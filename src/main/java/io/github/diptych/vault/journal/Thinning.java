package io.github.diptych.vault.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of many moments are kept: all of the last hour, the newest of each hour of the last day,
 * the newest of each day of the last thirty. Pure.
 */
final class Thinning {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);

  private Thinning() {}

  static Set<Instant> of(List<Instant> moments, Instant now) {
    Set<Instant> kept = new HashSet<>();
    Set<Long> hours = new HashSet<>();
    Set<Long> days = new HashSet<>();
    for (Instant each : moments.stream().sorted().toList().reversed()) {
      Duration age = Duration.between(each, now);
      boolean isKept =
          age.compareTo(HOUR) <= 0
              || (age.compareTo(DAY) <= 0
                  ? hours.add(each.getEpochSecond() / HOUR.toSeconds())
                  : age.compareTo(MONTH) <= 0 && days.add(each.getEpochSecond() / DAY.toSeconds()));
      if (isKept) {
        kept.add(each);
      }
    }
    return kept;
  }
}
