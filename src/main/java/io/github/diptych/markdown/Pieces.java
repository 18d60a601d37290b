package io.github.diptych.markdown;

import io.github.diptych.diary.Bisection;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.SortedMap;

/**
 * All pieces of a note, in chunks that one state of the note shares with the next. Immutable;
 * offsets are counted from the first piece.
 */
final class Pieces extends AbstractList<Piece> implements RandomAccess {
  static final Pieces NONE = of(List.of());

  private final List<Chunk> chunks;

  /** The number of the first piece of each chunk; behind them how many there are. */
  private final int[] firsts;

  /** Where each chunk starts; behind them the length of all. */
  private final int[] starts;

  private Pieces(List<Chunk> chunks) {
    this.chunks = chunks;
    firsts = new int[chunks.size() + 1];
    starts = new int[chunks.size() + 1];
    for (int i = 0; i < chunks.size(); i++) {
      firsts[i + 1] = firsts[i] + chunks.get(i).pieces().size();
      starts[i + 1] = starts[i] + chunks.get(i).length();
    }
  }

  static Pieces of(List<Piece> pieces) {
    return new Pieces(Chunk.of(pieces));
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** Of all of them. */
  int length() {
    return starts[chunks.size()];
  }

  /** The number of a chunk's first piece. */
  int first(int chunk) {
    return firsts[chunk];
  }

  /** Where a chunk starts. */
  int chunkStart(int chunk) {
    return starts[chunk];
  }

  @Override
  public int size() {
    return firsts[chunks.size()];
  }

  @Override
  public Piece get(int piece) {
    int chunk = chunkOf(piece);
    return chunks.get(chunk).pieces().get(piece - firsts[chunk]);
  }

  /** Where a piece starts, or for their number where the last one ends. */
  int start(int piece) {
    int chunk = chunkOf(piece);
    return starts[chunk] + chunks.get(chunk).start(piece - firsts[chunk]);
  }

  /** The number of the piece that holds the unit at an offset; their number if that is behind. */
  int pieceAt(int offset) {
    int chunk = Bisection.last(starts, chunks.size(), offset);
    return offset >= starts[chunks.size()]
        ? size()
        : firsts[chunk] + chunks.get(chunk).pieceAt(offset - starts[chunk]);
  }

  /** The same, with others in place of those from one to before another. */
  Pieces replaced(int from, int to, List<Piece> by) {
    if (from == to && by.isEmpty()) {
      return this;
    }
    int first = chunkOf(from);
    int last = to > from ? chunkOf(to - 1) : first;
    var between = new ArrayList<Piece>();
    between.addAll(chunks.get(first).pieces().subList(0, from - firsts[first]));
    between.addAll(by);
    List<Piece> rest = chunks.get(last).pieces();
    between.addAll(rest.subList(to - firsts[last], rest.size()));
    if (Chunk.isFew(between.size()) && last + 1 < chunks.size()) {
      last++;
      between.addAll(chunks.get(last).pieces());
    } else if (Chunk.isFew(between.size()) && first > 0) {
      first--;
      between.addAll(0, chunks.get(first).pieces());
    }
    var result = new ArrayList<Chunk>(chunks.size() + 1);
    result.addAll(chunks.subList(0, first));
    result.addAll(Chunk.of(between));
    result.addAll(chunks.subList(last + 1, chunks.size()));
    return new Pieces(result);
  }

  /** The same, with some pieces, by their numbers, as others of the same length. */
  Pieces with(SortedMap<Integer, Piece> renewed) {
    if (renewed.isEmpty()) {
      return this;
    }
    var result = new ArrayList<>(chunks);
    for (int i = 0; i < chunks.size(); i++) {
      var here = renewed.subMap(firsts[i], firsts[i + 1]);
      if (!here.isEmpty()) {
        var pieces = new ArrayList<>(chunks.get(i).pieces());
        for (Map.Entry<Integer, Piece> each : here.entrySet()) {
          pieces.set(each.getKey() - firsts[i], each.getValue());
        }
        result.set(i, Chunk.of(pieces).getFirst());
      }
    }
    return new Pieces(result);
  }

  /** The chunk that a piece is in; the last one for their number. */
  int chunkOf(int piece) {
    return Bisection.last(firsts, chunks.size(), piece);
  }
}
