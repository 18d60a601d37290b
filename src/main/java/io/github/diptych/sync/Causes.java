package io.github.diptych.sync;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a chain of exceptions; JGit tells apart by them what it does not tell by its results. */
final class Causes {
  /** Longer than any real chain, and an end for one that is a circle. */
  private static final int LONGEST = 20;

  private Causes() {}

  static boolean have(Throwable thrown, Class<? extends Throwable> type) {
    return chain(thrown).anyMatch(type::isInstance);
  }

  /** What the innermost of them says. */
  static String words(Throwable thrown) {
    Throwable innermost = chain(thrown).reduce(thrown, (outer, inner) -> inner);
    return Optional.ofNullable(innermost.getMessage()).orElse(innermost.getClass().getSimpleName());
  }

  /** What all of them say, a line each. */
  static String all(Throwable thrown) {
    return chain(thrown)
        .map(each -> String.valueOf(each.getMessage()))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(LONGEST);
  }
}
