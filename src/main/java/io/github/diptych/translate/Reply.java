package io.github.diptych.translate;

import java.util.List;

/** What came of asking a service. */
public sealed interface Reply {
  /**
   * @param passages one for each that was asked for, in the same order
   */
  record Translated(List<Restored> passages) implements Reply {
    public Translated {
      passages = List.copyOf(passages);
    }
  }

  /**
   * @param host that was asked, or was to be; empty if none is known
   * @param status that it answered with; 0 if it did not
   */
  record Refused(Refusal why, String host, int status) implements Reply {}

  /** The writer did not want to wait. */
  record Stopped() implements Reply {}
}
