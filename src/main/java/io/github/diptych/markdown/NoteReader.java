package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a note, or a stretch of one, in pieces that stand side by side. */
final class NoteReader {
  /** Lines between two looks at the clock. */
  private static final int LINES = 256;

  private final String text;
  private final Budget budget;
  private final List<ReadPiece> pieces = new ArrayList<>();
  private int blocks;
  private int definitions;

  NoteReader(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  /**
   * The pieces from {@code from}, where a piece starts, to {@code to} or the first start of a piece
   * that {@code enough} accepts.
   *
   * @throws Budget.OutOfTime if it takes too long
   */
  List<ReadPiece> read(int from, int to, IntPredicate enough) {
    var reader = new BlockReader(text, from);
    int pieceStart = from;
    int lines = 0;
    int at = from;
    while (at < to) {
      if (++lines % LINES == 0) {
        budget.check();
      }
      int end = lineEnd(at);
      if (reader.read(at, end) && isSecond(reader)) {
        add(reader, pieceStart, at, reader.note().children().size() - 1);
        if (enough.test(at)) {
          return pieces;
        }
        pieceStart = at;
      }
      at = next(end);
    }
    reader.finish();
    add(reader, pieceStart, to, reader.note().children().size());
    return pieces;
  }

  /** Whether something stands before the block that was just started, the last one. */
  private boolean isSecond(BlockReader reader) {
    return reader.note().children().size() - 1 > blocks
        || reader.definitions().size() > definitions;
  }

  private void add(BlockReader reader, int start, int end, int blocksEnd) {
    pieces.add(
        new ReadPiece(
            start,
            end,
            List.copyOf(reader.note().children().subList(blocks, blocksEnd)),
            List.copyOf(reader.definitions().subList(definitions, reader.definitions().size()))));
    blocks = blocksEnd;
    definitions = reader.definitions().size();
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Behind the line end that stands at {@code end}. */
  private int next(int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
}
