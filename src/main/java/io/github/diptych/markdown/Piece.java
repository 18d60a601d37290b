package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a note whose blocks stand in no other, rendered: what a change elsewhere leaves
 * alone, unless it changes what this one took from the rest of the note.
 *
 * @param length of its source, blank lines behind it included
 * @param shown where in the stretch something shows; empty if it is blank
 * @param html sanitised; null while nothing has shown the piece by itself, as raw HTML ties it
 * @param facts what it gives to the rest of the note
 * @param taken what it took from the rest
 * @param reading what it says besides
 */
record Piece(
    int length, Span shown, @Nullable String html, Facts facts, Taken taken, PieceReading reading) {

  Piece withHtml(String own) {
    return new Piece(length, shown, own, facts, taken, reading);
  }

  /** What it shows by itself, once that is known. */
  String ownHtml() {
    return Objects.requireNonNull(html, "html");
  }

  /** Whether it shows as it is written and nothing else is known of it: there may be no tree. */
  boolean isUnread() {
    return html != null && !isSpeaking() && PageLimits.isAsWritten(html);
  }

  /** Whether it gives something to the rest of its note, or takes something from it. */
  boolean isSpeaking() {
    return !facts.isNone() || !taken.isNothing();
  }

  /**
   * What a piece gives to the rest of its note.
   *
   * @param definitions link definitions, in their order
   * @param footnotes the labels of its footnotes as written, by their normal form
   * @param headings the plain name of each heading
   * @param marks the normal label of each footnote mark
   * @param tags of raw HTML that opens or closes something around blocks
   */
  record Facts(
      List<Definition> definitions,
      Map<String, String> footnotes,
      List<String> headings,
      List<String> marks,
      List<HtmlTags.Tag> tags) {
    static final Facts NONE = new Facts(List.of(), Map.of(), List.of(), List.of(), List.of());

    boolean isNone() {
      return definitions.isEmpty()
          && footnotes.isEmpty()
          && headings.isEmpty()
          && marks.isEmpty()
          && tags.isEmpty();
    }

    /** What the piece takes next of the numbers and names that the whole note counts. */
    Taken take(Set<String> labels, Anchors anchors, Footnotes numbers) {
      if (labels.isEmpty() && headings.isEmpty() && marks.isEmpty()) {
        return Taken.NOTHING;
      }
      return Taken.of(
          labels,
          Lists.mapped(headings, anchors::next),
          Lists.mapped(marks, mark -> Optional.ofNullable(numbers.refer(mark))));
    }
  }

  /**
   * What a piece took from the rest of its note.
   *
   * @param labels it asked for, those that refer to nothing included
   * @param anchors the name that each heading got
   * @param references what each footnote mark refers to; empty for nothing
   */
  record Taken(
      Set<String> labels, List<String> anchors, List<Optional<Footnotes.Reference>> references) {
    static final Taken NOTHING = new Taken(Set.of(), List.of(), List.of());

    /** One for all that take nothing, for most do. */
    static Taken of(
        Set<String> labels, List<String> anchors, List<Optional<Footnotes.Reference>> references) {
      var taken = new Taken(labels, anchors, references);
      return taken.isNothing() ? NOTHING : taken;
    }

    boolean isNothing() {
      return labels.isEmpty() && anchors.isEmpty() && references.isEmpty();
    }
  }
}
