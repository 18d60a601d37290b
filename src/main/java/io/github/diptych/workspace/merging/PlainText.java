package io.github.diptych.workspace.merging;

import java.util.stream.Collectors;

/** Lines as they are compared: how they end and what surrounds them does not count. Pure. */
record PlainText(String lines) {
  static PlainText of(String text) {
    return new PlainText(
        text.strip().lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n")));
  }

  /** Whether all lines of the other stand here together. */
  boolean has(PlainText other) {
    return lines.contains(other.lines);
  }
}
