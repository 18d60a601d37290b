package io.github.diptych.markdown.oracle;

/** Tells the HTML that a note has to have. */
@FunctionalInterface
public interface Oracle {
  /** The HTML of a whole note, before github.com's filters. */
  String html(String markdown);
}
