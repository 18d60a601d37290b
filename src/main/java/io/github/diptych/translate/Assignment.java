package io.github.diptych.translate;

import io.github.diptych.diary.Language;
import java.util.List;

/**
 * What is to be translated.
 *
 * @param terms of the writer's glossary that are in the words, the longer first
 */
public record Assignment(Language from, Language to, List<Passage> passages, List<Term> terms) {
  public Assignment {
    passages = List.copyOf(passages);
    terms = List.copyOf(terms);
  }
}
