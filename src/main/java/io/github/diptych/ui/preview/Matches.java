package io.github.diptych.ui.preview;

/**
 * What a search of the page found.
 *
 * @param current which one is current, from 1; 0 if there is none
 */
public record Matches(int current, int count) {
  static final Matches NONE = new Matches(0, 0);
}
