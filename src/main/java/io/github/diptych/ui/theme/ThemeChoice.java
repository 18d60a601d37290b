package io.github.diptych.ui.theme;

/** What the writer wants the window to look like. */
public enum ThemeChoice {
  /** Light or dark, as the operating system is, also when that changes. */
  SYSTEM,
  LIGHT,
  DARK
}
