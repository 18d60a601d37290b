package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What the blocks of a piece stand in; the library's document is a heavy thing to have so many of.
 */
final class PieceRoot extends Block {
  PieceRoot(BasedSequence chars) {
    super(chars);
  }

  /** Whether what stands in a node stands in no other block. */
  static boolean isRoot(@Nullable Node node) {
    return node instanceof PieceRoot || node instanceof Document;
  }

  @Override
  @NotNull
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
