package io.github.diptych.diary.merge;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.Span;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is merged as one: a heading, a block, or a stretch that belongs to no day. All leaves with
 * the gaps above them, and the gap at the end, are a version's text.
 *
 * @param number its place among the leaves of its version, from 0
 * @param section the number of the section that it stands in
 * @param leader the number of the block that opens its entry; its own if it does itself
 * @param span where it stands in its version
 * @param gap white space and separators between the leaf above and this one
 * @param block what the grammar says of it; null if it is none
 */
record Leaf(
    Side side,
    int number,
    int section,
    int leader,
    Kind kind,
    Span span,
    String text,
    String gap,
    @Nullable Block block) {

  /** What a leaf can be. */
  enum Kind {
    OUTSIDE,
    DAY_HEADING,
    BLOCK,
    EMPTY_HEADING
  }

  boolean isBlock() {
    return kind == Kind.BLOCK;
  }

  boolean leads() {
    return leader == number;
  }

  @Nullable LocalDateTime minute() {
    Signature signature = block == null ? null : block.signature();
    return signature == null ? null : signature.at();
  }

  /** The words, without the signature and what follows it. */
  String body() {
    return block == null ? text : block.body().moved(-span.start()).in(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Leaf leaf && leaf.side == side && leaf.number == number;
  }

  @Override
  public int hashCode() {
    return number * 31 + side.name().hashCode();
  }
}
