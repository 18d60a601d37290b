package io.github.diptych.sync;

import java.time.Instant;
import java.util.List;

/**
 * Changes that were discarded and are kept.
 *
 * @param name which tells it from others
 * @param files what was discarded of which file
 */
public record Discard(String name, Instant at, List<FileChange> files) {
  public Discard {
    files = List.copyOf(files);
  }
}
