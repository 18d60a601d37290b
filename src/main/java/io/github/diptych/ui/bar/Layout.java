package io.github.diptych.ui.bar;

/** What the middle of the window shows. */
public enum Layout {
  /** The Markdown source alone. */
  SOURCE,
  /** The source beside its preview. */
  BOTH,
  /** An entry's two languages beside each other. */
  PAIR,
  /** The preview alone. */
  READ
}
