package io.github.diptych.workspace;

/** Which languages of a diary are read (issue 5). */
public enum ReadLanguages {
  /** The note as github.com shows it. */
  ALL,
  FIRST,
  SECOND,
  /** The two of each entry beside each other. */
  COLUMNS
}
