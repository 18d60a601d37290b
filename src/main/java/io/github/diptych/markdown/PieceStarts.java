package io.github.diptych.markdown;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Tells whether a piece of the text before starts at an offset of the text now; asked in the order
 * of the text. From there on both texts are the same, and so are their pieces.
 */
final class PieceStarts implements IntPredicate {
  private final List<Piece> pieces;
  private int next;
  private int start;

  /**
   * @param start where the first of the pieces starts now
   */
  PieceStarts(List<Piece> pieces, int start) {
    this.pieces = pieces;
    this.start = start;
  }

  @Override
  public boolean test(int offset) {
    while (start < offset && next < pieces.size()) {
      start += pieces.get(next).length();
      next++;
    }
    return start == offset && next < pieces.size();
  }

  /** The pieces from an offset on. */
  List<Piece> from(int offset) {
    return test(offset) ? pieces.subList(next, pieces.size()) : List.of();
  }
}
