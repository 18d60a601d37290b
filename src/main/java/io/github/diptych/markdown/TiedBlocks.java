package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes blocks of pieces, one of each group. What no group reaches into is shared with the state
 * before.
 */
final class TiedBlocks {
  private final Pieces pieces;
  private final List<BlockGroups.Group> groups;
  private final List<Assembly.TiedGroup> tied;
  private int next;

  /**
   * @param groups in their order
   * @param tied what each comes to
   */
  TiedBlocks(Pieces pieces, List<BlockGroups.Group> groups, List<Assembly.TiedGroup> tied) {
    this.pieces = pieces;
    this.groups = groups;
    this.tied = tied;
  }

  /**
   * @param start of the first piece
   */
  void addTo(RenderedBlocks.Builder blocks, int start) {
    for (int i = 0; i < pieces.chunks().size(); i++) {
      Chunk chunk = pieces.chunks().get(i);
      int end = pieces.first(i) + chunk.pieces().size();
      boolean free = next == groups.size() || groups.get(next).from() >= end;
      blocks.add(start + pieces.chunkStart(i), free ? chunk.blocks() : blocks(i));
    }
  }

  /** What a chunk shows; a group is where its first piece is, and reaches out of the chunk. */
  private List<RenderedBlock> blocks(int chunk) {
    Chunk all = pieces.chunks().get(chunk);
    int first = pieces.first(chunk);
    int end = first + all.pieces().size();
    var result = new ArrayList<RenderedBlock>();
    int piece = first;
    while (piece < end) {
      if (next == groups.size() || piece < groups.get(next).from()) {
        all.addAlone(piece - first, result);
        piece++;
        continue;
      }
      if (piece == groups.get(next).from()) {
        result.add(tied(next, all.shown(piece - first).start(), pieces.chunkStart(chunk)));
      }
      piece = Math.min(end, groups.get(next).to());
      if (piece == groups.get(next).to()) {
        next++;
      }
    }
    return result;
  }

  private RenderedBlock tied(int group, int start, int chunkStart) {
    int last = groups.get(group).to() - 1;
    int end = pieces.start(last) + pieces.get(last).shown().end() - chunkStart;
    return new RenderedBlock(new Span(start, end), tied.get(group).html());
  }
}
