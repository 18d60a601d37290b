package io.github.diptych.ui.search;

import io.github.diptych.search.TextQuery;

/** What the find bar tells. */
sealed interface Found {
  /** Nothing is asked. */
  record Nothing() implements Found {}

  /**
   * How many matches there are.
   *
   * @param current which of them is selected, from 1; 0 if none is
   * @param complete false if the time was over before the end of the note
   */
  record Matching(int current, int count, boolean complete) implements Found {}

  /** What is asked is no pattern, or one that cannot be tried. */
  record Bad(TextQuery.Read why) implements Found {}

  /** What is to be put in place names a group that the pattern does not have. */
  record NoGroup() implements Found {}

  /** So many matches were replaced. */
  record Replaced(int count) implements Found {}

  /** Nothing was replaced, for the pattern took too long. */
  record NotReplaced() implements Found {}
}
