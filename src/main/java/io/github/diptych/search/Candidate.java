package io.github.diptych.search;

import java.util.List;

/**
 * Something that can be found by its names.
 *
 * @param names at least one; the first is the one it is shown by
 */
public record Candidate<T>(T thing, List<String> names) {
  public Candidate {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("without a name: " + thing);
    }
  }

  public static <T> Candidate<T> of(T thing, String... names) {
    return new Candidate<>(thing, List.of(names));
  }
}
