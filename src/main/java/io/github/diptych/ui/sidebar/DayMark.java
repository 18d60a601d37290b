package io.github.diptych.ui.sidebar;

/**
 * What was written on a day.
 *
 * @param entries how many entries, from 0
 * @param untranslated how many of them lack their second language
 */
public record DayMark(int entries, int untranslated) {
  /** Nothing was written. */
  public static final DayMark NONE = new DayMark(0, 0);
}
