package io.github.diptych.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A glossary for whoever looks through a whole diary: of most texts it is known at once that none
 * of its terms stands in them.
 */
public final class LikelyTerms {
  /** Of a glossary that is no writer's the rest is not looked for. */
  private static final int MOST = 5_000;

  private final List<Term> terms;
  private final List<String> stems = new ArrayList<>();

  public LikelyTerms(Glossary glossary) {
    terms = glossary.terms().stream().limit(MOST).toList();
    terms.forEach(term -> stems.add(stem(term.source())));
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The glossary with all terms that stand in a text, and maybe others. */
  public Glossary in(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<Term> likely =
        IntStream.range(0, terms.size())
            .filter(i -> small.contains(stems.get(i)))
            .mapToObj(terms::get)
            .toList();
    return new Glossary(likely, List.of());
  }

  /** What stands in a text wherever the term does, by {@link Wording}. */
  private static String stem(String source) {
    String first = source.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    return first.endsWith("y") ? first.substring(0, first.length() - 1) : first;
  }
}
