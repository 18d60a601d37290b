package io.github.diptych.sync;

/** What the writer has said about the programs that a vault names. */
public enum TrustGiven {
  /** It names none. */
  NOT_NEEDED,
  /** Nothing yet, or they are others now: none of them runs. */
  NOT_ASKED,
  /** None of them is to run, and nobody is to ask again. */
  NO,
  /** They run. */
  YES
}
