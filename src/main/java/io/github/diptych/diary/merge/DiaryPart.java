package io.github.diptych.diary.merge;

import io.github.diptych.diary.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A heading, a block, or a stretch that belongs to no day, in one version of a diary.
 *
 * @param number its place among the parts of its version, from 0
 * @param leader the number of the block that opens its entry; its own if it does itself
 * @param day the day that it belongs to; null if it belongs to none
 */
public record DiaryPart(
    int number, int leader, Kind kind, Span span, String text, @Nullable LocalDate day) {

  /** What a part can be. */
  public enum Kind {
    HEADING,
    BLOCK,
    OTHER
  }

  static DiaryPart of(Leaf leaf, Sheet sheet) {
    Kind kind =
        switch (leaf.kind()) {
          case DAY_HEADING -> Kind.HEADING;
          case BLOCK -> Kind.BLOCK;
          case OUTSIDE, EMPTY_HEADING -> Kind.OTHER;
        };
    return new DiaryPart(
        leaf.number(), leaf.leader(), kind, leaf.span(), leaf.text(), sheet.section(leaf).date());
  }
}
