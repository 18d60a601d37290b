package io.github.diptych.ui.editor;

/** How wide lines of the source are at most. */
public enum LineWidth {
  NARROW(34),
  NORMAL(46),
  WIDE(64),
  /** As wide as the pane. */
  FULL(Double.POSITIVE_INFINITY);

  private final double em;

  LineWidth(double em) {
    this.em = em;
  }

  /** In widths of a Han character. */
  double em() {
    return em;
  }
}
