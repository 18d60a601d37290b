package io.github.diptych.sync;

import java.time.Instant;

/**
 * What a damaged repository can be brought back to: the newest commit of its branch that is whole,
 * with all its files and all that came before it.
 *
 * @param branch the full name of the branch that it is for, such as {@code refs/heads/main}
 * @param commit 40 hexadecimal digits
 * @param at when that commit was made
 * @param subject the first line of its message
 */
public record Restoration(String branch, String commit, Instant at, String subject) {
  /** The branch's short name. */
  public String shortBranch() {
    return branch.replaceFirst("^refs/heads/", "");
  }
}
