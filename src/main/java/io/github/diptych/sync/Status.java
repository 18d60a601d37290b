package io.github.diptych.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a vault stands.
 *
 * @param changes what a commit would hold, by path
 * @param branch the branch's short name; empty if {@code detachedAt} is set
 * @param detachedAt the commit that is checked out without a branch, as 40 hexadecimal digits
 * @param hasRemote whether there is somewhere to push to
 * @param upstream the branch at the remote as last seen, such as {@code origin/main}; null before
 *     the first push or fetch
 * @param ahead commits here that the remote does not have, as far as was last seen; 0 without a
 *     remote
 * @param behind commits of the remote that are not here, as far as was last seen
 * @param unborn true before the first commit
 * @param unfinished what another program left half done
 */
public record Status(
    List<ChangedFile> changes,
    String branch,
    @Nullable String detachedAt,
    boolean hasRemote,
    @Nullable String upstream,
    int ahead,
    int behind,
    boolean unborn,
    Unfinished unfinished) {
  public Status {
    changes = List.copyOf(changes);
  }

  /** Something begun in the vault by another program and not ended. */
  public enum Unfinished {
    NOTHING,
    MERGE,
    REBASE,
    CHERRY_PICK,
    REVERT,
    BISECT,
    APPLY,
    /** Files in conflict, by a command that has ended. */
    CONFLICT
  }
}
