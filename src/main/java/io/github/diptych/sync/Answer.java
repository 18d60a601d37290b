package io.github.diptych.sync;

/** What the writer can have done about what speaks against a commit (issue 6, decision 37). */
public enum Answer {
  /** A smaller picture takes the file's place and name; the file as it is stays here beside it. */
  SHRINK,
  /** It goes to the LFS server of the remote, and a pointer to it into the commits. */
  LFS,
  /** This file stays here and goes into no commit, and nobody else hears of it. */
  LEAVE_OUT,
  /** It is named in {@code .gitignore}, so that it goes into no commit on any computer. */
  IGNORE,
  /** The commits that no remote has yet are made anew without it. */
  TAKE_APART,
  /** It goes as it is. */
  ACCEPT
}
