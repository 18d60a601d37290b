package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.List;
import java.util.Optional;

/** Links and pictures that stand side by side in both languages, between which one is missing. */
final class Siblings {
  private final Ground ground;
  private final List<Pair> pairs;

  /** The same thing in both languages. */
  private record Pair(Span here, Span there) {}

  /**
   * @param here a stretch of the language that has it
   * @param there the stretch of the other that goes with it
   */
  Siblings(Ground ground, Span here, Span there) {
    this.ground = ground;
    this.pairs =
        ground.elements(here).stream()
            .filter(each -> each.kind() == Kind.PICTURE || each.kind() == Kind.LINK)
            .flatMap(each -> pair(each, there).stream())
            .toList();
  }

  private Optional<Pair> pair(Element element, Span there) {
    return ground.elements(element.kind(), there).stream()
        .filter(each -> each.value().equals(element.value()))
        .map(each -> new Pair(all(element), all(each)))
        .reduce((one, next) -> next);
  }

  private Span all(Element element) {
    return Written.of(ground, element).span();
  }

  /** Where the last one ends, over there, that stands before an offset here. */
  Optional<Integer> endBefore(int offset) {
    return before(offset).map(pair -> pair.there().end());
  }

  private Optional<Pair> before(int offset) {
    return pairs.stream().filter(pair -> pair.here().end() <= offset).reduce((one, next) -> next);
  }

  /** Sets what is missing beside its neighbour, as far from it as here. */
  Optional<TextEdit> beside(Span written) {
    Optional<TextEdit> behind =
        before(written.start())
            .map(
                pair ->
                    TextEdit.insert(
                        pair.there().end(),
                        blanks(pair.here().end(), written.start()) + ground.in(written)));
    return behind.or(
        () ->
            pairs.stream()
                .filter(pair -> pair.here().start() >= written.end())
                .findFirst()
                .map(
                    pair ->
                        TextEdit.insert(
                            pair.there().start(),
                            ground.in(written) + blanks(written.end(), pair.here().start()))));
  }

  /** The blanks between two; a space if there is more than blanks. */
  private String blanks(int from, int to) {
    String between = ground.between(from, to);
    return between.isBlank() ? between : " ";
  }
}
