package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some pieces of a note that stand side by side. Immutable. */
final class Chunk {
  /** Pieces of one that is made anew. */
  private static final int ORDINARY = 64;

  private static final int MOST = 2 * ORDINARY;
  private static final int FEW = ORDINARY / 4;

  private final List<Piece> pieces;

  /** Where each piece starts, counted from the first; behind them the length of all. */
  private final int[] starts;

  /** The numbers of the pieces that give something to their note, or take. */
  private final int[] speaking;

  private @Nullable List<RenderedBlock> blocks;
  private @Nullable StyledSpans styles;

  private Chunk(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.starts = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      starts[i + 1] = starts[i] + pieces.get(i).length();
    }
    this.speaking =
        IntStream.range(0, pieces.size()).filter(i -> pieces.get(i).isSpeaking()).toArray();
  }

  /** All these pieces, in chunks of a like size. */
  static List<Chunk> of(List<Piece> pieces) {
    int count = pieces.size() <= MOST ? 1 : pieces.size() / ORDINARY;
    var chunks = new ArrayList<Chunk>(count);
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) pieces.size() * i / count);
      int to = (int) ((long) pieces.size() * (i + 1) / count);
      chunks.add(new Chunk(pieces.subList(from, to)));
    }
    return chunks;
  }

  /** Whether so many pieces had better join others. */
  static boolean isFew(int pieces) {
    return pieces < FEW;
  }

  List<Piece> pieces() {
    return pieces;
  }

  int start(int piece) {
    return starts[piece];
  }

  int length() {
    return starts[pieces.size()];
  }

  /** The number of the piece that holds the unit at an offset, counted from the first piece. */
  int pieceAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, pieces.size(), offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The number of the first speaking piece from one on; -1 if none is left. */
  int nextSpeaking(int from) {
    int found = Arrays.binarySearch(speaking, from);
    int next = found >= 0 ? found : -found - 1;
    return next < speaking.length ? speaking[next] : -1;
  }

  /** Where a piece shows something, counted from the first piece. */
  Span shown(int piece) {
    Span shown = pieces.get(piece).shown();
    return new Span(starts[piece] + shown.start(), starts[piece] + shown.end());
  }

  /** What its pieces show if nothing ties them; their places are counted from the first piece. */
  List<RenderedBlock> blocks() {
    List<RenderedBlock> known = blocks;
    if (known == null) {
      var made = new ArrayList<RenderedBlock>(pieces.size());
      for (int i = 0; i < pieces.size(); i++) {
        addAlone(i, made);
      }
      known = List.copyOf(made);
      blocks = known;
    }
    return known;
  }

  /** How the source of its pieces looks; places are counted from the first piece. */
  StyledSpans styles() {
    StyledSpans known = styles;
    if (known == null) {
      known =
          StyledSpans.of(pieces.stream().map(piece -> piece.reading().styles()).toList(), starts);
      styles = known;
    }
    return known;
  }

  /** Adds what a piece shows by itself. */
  void addAlone(int piece, List<RenderedBlock> to) {
    if (!pieces.get(piece).shown().isEmpty()) {
      to.add(new RenderedBlock(shown(piece), pieces.get(piece).ownHtml()));
    }
  }
}
