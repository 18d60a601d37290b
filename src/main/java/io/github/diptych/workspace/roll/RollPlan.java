package io.github.diptych.workspace.roll;

import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a roll is to write.
 *
 * @param months what goes where, in the order of the diary
 * @param notes all that is written: what days go to first, the front page last, so that at every
 *     moment each day is in some note
 */
public record RollPlan(List<Month> months, List<Written> notes) {
  public RollPlan {
    months = List.copyOf(months);
    notes = List.copyOf(notes);
  }

  /** A note that days go to, with how many days and entries. */
  public record Month(VaultPath path, int days, int entries) {}

  /**
   * A note as it is to be.
   *
   * @param before as it was read; null if it is not there yet
   * @param text with its line ends
   */
  public record Written(VaultPath path, Loaded.@Nullable Note before, String text, FileForm form) {}

  /** How many days go. */
  public int days() {
    return months.stream().mapToInt(Month::days).sum();
  }

  /** How many entries go. */
  public int entries() {
    return months.stream().mapToInt(Month::entries).sum();
  }
}
