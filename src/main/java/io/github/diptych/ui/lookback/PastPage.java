package io.github.diptych.ui.lookback;

/** Which side of the diary is looked at. */
public enum PastPage {
  /** All entries, the latest first. */
  TIMELINE,
  /** A year at a glance. */
  YEAR,
  /** This day in other years. */
  ON_THIS_DAY,
  /** Entries by their tags. */
  TAGS,
  /** What is still to be done. */
  OPEN,
  /** Entries that wait for their other language. */
  UNTRANSLATED
}
