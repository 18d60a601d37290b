package io.github.diptych.words;

import java.util.Locale;

/** The language in which the program itself speaks; a diary's languages are another matter. */
public enum Speech {
  CHINESE(Locale.SIMPLIFIED_CHINESE),
  ENGLISH(Locale.US);

  private final Locale locale;

  Speech(Locale locale) {
    this.locale = locale;
  }

  /** How numbers are written in it. */
  public Locale locale() {
    return locale;
  }

  /** Chinese wherever the system speaks any Chinese, English everywhere else. */
  public static Speech of(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }
}
