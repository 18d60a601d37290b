package io.github.diptych.translate;

/**
 * A line of the writer's glossary.
 *
 * @param source in the language that is translated
 * @param target in the other
 */
public record Term(String source, String target) {
  /** Whether it is a name, which both languages write the same. */
  public boolean isName() {
    return source.equals(target);
  }

  Term reversed() {
    return new Term(target, source);
  }
}
