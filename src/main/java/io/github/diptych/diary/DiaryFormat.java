package io.github.diptych.diary;

import java.util.List;

/**
 * How a vault's diary is written.
 *
 * @param languages in the order in which an entry has them
 * @param heading of a day
 * @param signature of a block
 */
public record DiaryFormat(List<Language> languages, String heading, String signature) {
  public DiaryFormat {
    languages = List.copyOf(languages);
    if (!heading.startsWith("#") || !signature.contains("{HH}")) {
      throw new IllegalArgumentException("no templates: " + heading + ", " + signature);
    }
  }

  public static DiaryFormat standard() {
    return new DiaryFormat(
        List.of(Language.CHINESE, Language.ENGLISH),
        "### {yyyy}.{MM}.{dd} {EEE}",
        "-**{yyyy}.{MM}.{dd} {HH}:{mm}**");
  }
}
