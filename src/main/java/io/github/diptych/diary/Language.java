package io.github.diptych.diary;

import java.util.Arrays;
import java.util.Optional;

/** A language that a block can be written in. */
public enum Language {
  CHINESE("zh"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, as {@code vault.json} and the command line write it. */
  public String code() {
    return code;
  }

  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /**
   * The language of a piece of Markdown by its script: Chinese if at least a fifth of its letters
   * are Han characters, for one sentence mixes both. Code, addresses, link targets, pictures and
   * tags do not count; empty if no letters are left.
   */
  public static Optional<Language> of(CharSequence markdown) {
    return Script.languageOf(markdown.toString());
  }
}
