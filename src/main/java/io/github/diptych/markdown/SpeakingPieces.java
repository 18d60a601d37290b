package io.github.diptych.markdown;

/**
 * Goes through those pieces of a note that give something to it or take something, in their order:
 * {@code while (speaking.next())}.
 */
final class SpeakingPieces {
  private final Pieces pieces;
  private final int to;
  private int chunk;
  private int within;

  /**
   * @param from the number of the first piece that counts
   * @param to behind the last
   */
  SpeakingPieces(Pieces pieces, int from, int to) {
    this.pieces = pieces;
    this.to = to;
    chunk = pieces.chunkOf(from);
    within = from - pieces.first(chunk) - 1;
  }

  static SpeakingPieces all(Pieces pieces) {
    return new SpeakingPieces(pieces, 0, pieces.size());
  }

  /** Goes to the next one, if there is one. */
  boolean next() {
    within++;
    while (chunk < pieces.chunks().size()) {
      int found = pieces.chunks().get(chunk).nextSpeaking(within);
      if (found >= 0) {
        within = found;
        return number() < to;
      }
      chunk++;
      within = 0;
    }
    return false;
  }

  Piece piece() {
    return pieces.chunks().get(chunk).pieces().get(within);
  }

  /** The number of the piece. */
  int number() {
    return pieces.first(chunk) + within;
  }

  /** Where it starts, counted from the first piece. */
  int start() {
    return pieces.chunkStart(chunk) + pieces.chunks().get(chunk).start(within);
  }
}
