package io.github.diptych.markdown;

import java.util.function.IntPredicate;

/**
 * Tells whether a piece of the text before starts at an offset of the text now; asked in the order
 * of the text. From there on both texts are the same, and so are their pieces.
 */
final class PieceStarts implements IntPredicate {
  private final Pieces pieces;
  private final int by;
  private int next;
  private boolean met;

  /**
   * @param first the number of the first piece to be met
   * @param by what an offset in the text now is more than one counted from the first of all pieces
   */
  PieceStarts(Pieces pieces, int first, int by) {
    this.pieces = pieces;
    this.next = first;
    this.by = by;
  }

  @Override
  public boolean test(int offset) {
    while (next < pieces.size() && pieces.start(next) + by < offset) {
      next++;
    }
    met = next < pieces.size() && pieces.start(next) + by == offset;
    return met;
  }

  /** Whether the offset asked for last is one. */
  boolean isMet() {
    return met;
  }

  /** The number of the piece that starts there. */
  int piece() {
    return next;
  }
}
