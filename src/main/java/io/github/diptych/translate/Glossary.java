package io.github.diptych.translate;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a writer always translates the same way, and the names that stay as they are: the
 * lines of {@code .diptych/glossary.csv}, which has a column for each language.
 *
 * @param terms in the order of the file; of two with one source the first is preferred, and either
 *     is right
 * @param mistakes the lines that could not be used
 */
public record Glossary(List<Term> terms, List<Mistake> mistakes) {
  public Glossary {
    terms = List.copyOf(terms);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A line that could not be used.
   *
   * @param line from 1
   */
  public record Mistake(int line, Kind kind) {
    /** What is wrong with a line; the words are in the message bundles. */
    public enum Kind {
      NOT_TWO_COLUMNS,
      EMPTY_TERM,
      /** A quotation mark that nothing in the line closes. */
      OPEN_QUOTE,
      /** Something between a closing quotation mark and the next comma. */
      BEHIND_QUOTE
    }
  }

  /**
   * A term that stands in the words and has none of its translations in the result.
   *
   * @param targets those that the glossary gives, the preferred one first
   */
  public record Departure(String source, List<String> targets) {
    public Departure {
      targets = List.copyOf(targets);
    }
  }

  /**
   * A term in a text.
   *
   * @param span where it stands there
   */
  public record Occurrence(Span span, Term term) {}

  /** Without terms. */
  public static Glossary empty() {
    return new Glossary(List.of(), List.of());
  }

  /** Reads the file's text; any text whatever. */
  public static Glossary read(String csv) {
    return new GlossaryReader(csv).read();
  }

  /** The same for a translation in the other direction. */
  public Glossary reversed() {
    return new Glossary(terms.stream().map(Term::reversed).toList(), mistakes);
  }

  /**
   * The terms in a text, in its order, none in another: where several could be, the longest is.
   * Words of an alphabet are whole words, in any case; a simple plural is the same word.
   */
  public List<Occurrence> in(String text) {
    var taken = new BitSet(text.length());
    var found = new ArrayList<Occurrence>();
    for (Term term : byLength()) {
      new Wording(term.source()).in(text).forEach(span -> take(span, term, taken, found));
    }
    found.sort(Comparator.comparingInt(each -> each.span().start()));
    return found;
  }

  private static void take(Span place, Term term, BitSet taken, List<Occurrence> found) {
    int next = taken.nextSetBit(place.start());
    if (next < 0 || next >= place.end()) {
      taken.set(place.start(), place.end());
      found.add(new Occurrence(place, term));
    }
  }

  /** The longest first, in the file's order where two are as long; the first of each source. */
  private List<Term> byLength() {
    Map<String, Term> first = new LinkedHashMap<>();
    terms.forEach(term -> first.putIfAbsent(term.source(), term));
    return first.values().stream()
        .sorted(Comparator.comparingInt((Term term) -> term.source().length()).reversed())
        .toList();
  }

  /** The terms in these texts that are no names, the longest first. */
  public List<Term> used(List<String> texts) {
    var used = texts.stream().flatMap(text -> in(text).stream()).map(Occurrence::term).toList();
    return byLength().stream().filter(term -> used.contains(term) && !term.isName()).toList();
  }

  /**
   * The terms in a text that its translation says otherwise. A name has to be written as the text
   * or the glossary writes it, in their case and in no plural.
   */
  public List<Departure> departures(String text, String translation) {
    return in(text).stream()
        .filter(each -> isDeparted(each, text, translation))
        .map(Occurrence::term)
        .distinct()
        .map(term -> new Departure(term.source(), targets(term.source())))
        .toList();
  }

  private boolean isDeparted(Occurrence occurrence, String text, String translation) {
    String source = occurrence.term().source();
    return targets(source).stream()
        .allMatch(
            target ->
                target.equals(source)
                    ? isNameMissing(target, translation)
                        && isNameMissing(occurrence.span().in(text), translation)
                    : isMissing(target, translation));
  }

  private static boolean isNameMissing(String name, String translation) {
    return Wording.exactly(name).in(translation).isEmpty();
  }

  private List<String> targets(String source) {
    return terms.stream().filter(term -> term.source().equals(source)).map(Term::target).toList();
  }

  private static boolean isMissing(String target, String translation) {
    return new Wording(target).in(translation).isEmpty();
  }
}
