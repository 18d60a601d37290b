package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pieces that a change touches gave to the rest of the note before, and took. If those in
 * their place give the same, they take the same, and the rest need not be looked at.
 */
final class TouchedFacts {
  private final List<Definition> definitions = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final List<Optional<Footnotes.Reference>> references = new ArrayList<>();
  private boolean footnotes;
  private int nextHeading;
  private int nextMark;

  TouchedFacts(List<Piece> before) {
    for (Piece piece : before) {
      definitions.addAll(piece.facts().definitions());
      headings.addAll(piece.facts().headings());
      marks.addAll(piece.facts().marks());
      anchors.addAll(piece.taken().anchors());
      references.addAll(piece.taken().references());
      footnotes |= !piece.facts().footnotes().isEmpty();
    }
  }

  /**
   * Whether others can refer to the same. A footnote is never the same: the section at the end
   * shows what is in it.
   */
  boolean define(List<Piece.Facts> now) {
    int next = 0;
    for (Piece.Facts piece : now) {
      for (Definition definition : piece.definitions()) {
        if (next == definitions.size() || !definition.says(definitions.get(next))) {
          return false;
        }
        next++;
      }
      footnotes |= !piece.footnotes().isEmpty();
    }
    return next == definitions.size() && !footnotes;
  }

  /** What the next piece takes; null if it gives something else than was given before. */
  Piece.@Nullable Taken next(PieceTree tree, Piece.Facts facts) {
    int headingsEnd = nextHeading + facts.headings().size();
    int marksEnd = nextMark + facts.marks().size();
    boolean same =
        headingsEnd <= headings.size()
            && marksEnd <= marks.size()
            && headings.subList(nextHeading, headingsEnd).equals(facts.headings())
            && marks.subList(nextMark, marksEnd).equals(facts.marks());
    if (!same) {
      return null;
    }
    var taken =
        Piece.Taken.of(
            tree.labels(),
            List.copyOf(anchors.subList(nextHeading, headingsEnd)),
            List.copyOf(references.subList(nextMark, marksEnd)));
    nextHeading = headingsEnd;
    nextMark = marksEnd;
    return taken;
  }

  /** Whether all that was given is given again. */
  boolean isGiven() {
    return nextHeading == headings.size() && nextMark == marks.size();
  }
}
