package io.github.diptych.workspace.roll;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Opened;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;

/** What came of rolling a diary, or of planning it. */
public sealed interface RollOutcome {
  /** There is no README that is a diary. */
  record NothingToRoll() implements RollOutcome {}

  /** It can be done; nothing is written. */
  record Planned(RollPlan plan) implements RollOutcome {}

  /**
   * It is done.
   *
   * @param committed whether a commit holds it; not where the vault is no repository
   */
  record Rolled(RollPlan plan, boolean committed) implements RollOutcome {}

  /** It is not done. */
  sealed interface Failed extends RollOutcome {}

  /** And every file is as it was. */
  sealed interface Refused extends Failed {}

  /** A note that is to be rolled, or to take days, cannot be edited. */
  record Unread(VaultPath path, Loaded loaded) implements Refused {}

  /** A day's block is in the note that it would go to already, as if a roll had been cut off. */
  record Doubled(VaultPath path, LocalDate day) implements Refused {}

  /**
   * What was written would not read the same.
   *
   * @param words of the first place that would differ
   */
  record WouldDiffer(VaultPath path, String words) implements Refused {}

  /** A note has changed since the diary was rolled. */
  record ChangedSince(VaultPath path) implements Refused {}

  /** Not all of the vault is committed. */
  record Uncommitted(int files, String first) implements Refused {}

  /** Git ignores a note that days would go to, so that no commit would hold them. */
  record Ignored(VaultPath path) implements Refused {}

  record Unsupported(Opened.Reason reason, String detail) implements Refused {}

  record CannotCommit(CannotSyncReason reason, String detail) implements Refused {}

  record NotSaved(VaultPath path, SaveOutcome outcome) implements Refused {}

  /** It failed, and these files could not be put back; the rolled note has all of its days. */
  record HalfDone(List<VaultPath> left) implements Failed {
    public HalfDone {
      left = List.copyOf(left);
    }
  }
}
