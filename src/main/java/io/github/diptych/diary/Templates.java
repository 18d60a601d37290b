package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The writer's own templates: what a new block, the first block of a day and a new note begin with.
 *
 * @param texts of the files, by their names
 */
public record Templates(Map<String, String> texts) {
  /** What a new note of the diary begins with. */
  public static final String MONTH = "month.md";

  public static final Templates NONE = new Templates(Map.of());

  public Templates {
    texts = Map.copyOf(texts);
  }

  /** What a block in that language begins with. */
  public static String entry(Language language) {
    return "entry." + language.code() + ".md";
  }

  /** What the first block of a day in that language begins with, before all else. */
  public static String day(Language language) {
    return "day." + language.code() + ".md";
  }

  /** Every name that a template can have, in the order in which a writer would look for them. */
  public static List<String> names(List<Language> languages) {
    var names = new ArrayList<String>();
    languages.forEach(language -> names.add(entry(language)));
    languages.forEach(language -> names.add(day(language)));
    names.add(MONTH);
    return List.copyOf(names);
  }

  Optional<TemplateText> find(String name) {
    return Optional.ofNullable(texts.get(name)).map(text -> new TemplateText(name, text));
  }
}
