package io.github.diptych.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that differs between two states of the vault.
 *
 * @param before its path in the earlier one; null if it was not there
 * @param now its path in the later one; null if it is gone
 */
public record FileChange(@Nullable String before, @Nullable String now) {
  /** What it is called now, or was when it went. */
  public String path() {
    return now != null ? now : Objects.requireNonNull(before, "a file that never was");
  }

  /** Whether it has another name than before. */
  public boolean isRenamed() {
    return before != null && now != null && !before.equals(now);
  }
}
