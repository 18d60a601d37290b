package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jetbrains.annotations.NotNull;

/** Mathematics in the words, dollars included. */
final class MathSpan extends Node implements Literal {
  private final String literal;

  MathSpan(BasedSequence chars, String literal) {
    super(chars);
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }

  @Override
  @NotNull
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
