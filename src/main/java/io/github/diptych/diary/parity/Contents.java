package io.github.diptych.diary.parity;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Span;
import java.util.List;

/**
 * What is in a block, as far as the other language ought to have it, too.
 *
 * @param span of the block
 * @param elements what Markdown makes of it, in the order of the text
 * @param quantities the numbers, dates and times in its words
 * @param titles how many titles stand between {@code 《} and {@code 》}, which English sets in
 *     italics
 */
public record Contents(Span span, List<Element> elements, Quantities quantities, int titles) {
  public Contents {
    elements = List.copyOf(elements);
  }

  /**
   * @param span of the block, the signature included
   * @param elements of the whole note, in the order of the text
   * @param words the note's text with blanks for all that is no words: as long as the text
   * @param signature what of the block is no words of the writer's; empty if nothing is
   */
  public static Contents of(Span span, List<Element> elements, String words, Span signature) {
    int first = startingBefore(elements, span.start());
    int last = startingBefore(elements, span.end());
    List<Element> within =
        elements.subList(first, last).stream()
            .filter(each -> each.span().end() <= span.end() && !isWithin(each.span(), signature))
            .toList();
    var said = new StringBuilder(span.in(words));
    for (int i = signature.start(); i < signature.end(); i++) {
      said.setCharAt(i - span.start(), ' ');
    }
    return new Contents(
        span,
        within,
        Quantities.in(said.toString(), span.start()),
        (int) said.chars().filter(unit -> unit == '《').count());
  }

  private static int startingBefore(List<Element> elements, int offset) {
    return Bisection.count(elements.size(), index -> elements.get(index).span().start() < offset);
  }

  private static boolean isWithin(Span inner, Span outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
