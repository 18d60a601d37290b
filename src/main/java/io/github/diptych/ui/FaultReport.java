package io.github.diptych.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What can be told to the program's makers of a fault: kinds and places in the program's own code
 * and Java's. No message of it is told, for messages quote: a note, a path, an address with a
 * password.
 */
record FaultReport(Throwable fault, Instant at) {
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("Diptych");
    lines.add("at " + at);
    for (String property : List.of("java.version", "java.vendor", "os.name", "os.arch")) {
      lines.add(property + " " + System.getProperty(property, ""));
    }
    Runtime runtime = Runtime.getRuntime();
    lines.add("heap " + runtime.totalMemory() + " of " + runtime.maxMemory());
    add("", fault, lines, Collections.newSetFromMap(new IdentityHashMap<>()));
    return String.join("\n", lines) + "\n";
  }

  private static void add(String role, Throwable fault, List<String> lines, Set<Throwable> seen) {
    if (!seen.add(fault)) {
      return;
    }
    lines.add("");
    lines.add(role + fault.getClass().getName());
    for (StackTraceElement place : fault.getStackTrace()) {
      lines.add("  " + place);
    }
    Throwable cause = fault.getCause();
    if (cause != null) {
      add("caused by ", cause, lines, seen);
    }
    for (Throwable other : fault.getSuppressed()) {
      add("and ", other, lines, seen);
    }
  }
}
