package io.github.diptych.diary.change;

/** What became of an entry or of a part of one. */
public enum ChangeKind {
  SAME,
  NEW,
  GONE,
  /** It stands elsewhere, with the same words. */
  MOVED,
  /** Its words are others; it may stand elsewhere, too. */
  CHANGED
}
