package io.github.diptych.diary.merge;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs what stands in one version with what it is in another, one with one. */
final class Matches<T> {
  private final Map<T, T> others = new HashMap<>();
  private final Map<T, T> ones = new HashMap<>();

  /** Joins the two, unless one of them is joined already. */
  boolean join(T one, T other) {
    boolean free = !hasOne(one) && !hasOther(other);
    if (free) {
      others.put(one, other);
      ones.put(other, one);
    }
    return free;
  }

  boolean hasOne(T one) {
    return others.containsKey(one);
  }

  boolean hasOther(T other) {
    return ones.containsKey(other);
  }

  @Nullable T otherOf(@Nullable T one) {
    return one == null ? null : others.get(one);
  }

  @Nullable T oneOf(@Nullable T other) {
    return other == null ? null : ones.get(other);
  }

  boolean areJoined(T one, T other) {
    return other.equals(others.get(one));
  }
}
