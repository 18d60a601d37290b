package io.github.diptych.sync;

import java.util.List;

/**
 * Some commits of a history, newest first.
 *
 * @param more whether there may be older ones
 */
public record HistoryPage(List<Version> versions, boolean more) {
  public HistoryPage {
    versions = List.copyOf(versions);
  }
}
