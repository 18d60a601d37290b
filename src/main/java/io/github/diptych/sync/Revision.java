package io.github.diptych.sync;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * A commit as a history shows it.
 *
 * @param id 40 hexadecimal digits
 * @param parents the commits it follows; several if it joined two sides, none if it is the first
 * @param author the name of whoever wrote it
 * @param at when it was written, in the author's own time
 * @param message all of it
 */
public record Revision(
    String id, List<String> parents, String author, ZonedDateTime at, String message) {
  private static final int SHORT = 7;

  public Revision {
    parents = List.copyOf(parents);
  }

  /** The message's first line. */
  public String subject() {
    return message.strip().lines().findFirst().orElse("");
  }

  /** As people write it. */
  public String shortId() {
    return id.substring(0, SHORT);
  }
}
