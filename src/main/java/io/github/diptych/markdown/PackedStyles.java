package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/** Styled stretches in little room: a long note has hundreds of thousands. Immutable. */
final class PackedStyles extends AbstractList<StyledSpan> implements RandomAccess {
  static final PackedStyles NONE = new PackedStyles(new int[0]);

  private static final List<Style> STYLES = List.of(Style.values());

  /** Of each stretch where it starts, where it ends, and one bit for each style. */
  private final int[] packed;

  private PackedStyles(int[] packed) {
    this.packed = packed;
  }

  /**
   * @param from what places are counted from
   */
  static PackedStyles of(List<StyledSpan> spans, int from) {
    if (spans.isEmpty()) {
      return NONE;
    }
    var packed = new int[3 * spans.size()];
    int at = 0;
    for (StyledSpan styled : spans) {
      packed[at++] = styled.span().start() - from;
      packed[at++] = styled.span().end() - from;
      packed[at++] = styled.styles().stream().mapToInt(style -> 1 << STYLES.indexOf(style)).sum();
    }
    return new PackedStyles(packed);
  }

  @Override
  public int size() {
    return packed.length / 3;
  }

  @Override
  public StyledSpan get(int index) {
    int at = 3 * index;
    return new StyledSpan(new Span(packed[at], packed[at + 1]), styles(packed[at + 2]));
  }

  private static Set<Style> styles(int bits) {
    var styles = new Style[Integer.bitCount(bits)];
    int left = bits;
    for (int i = 0; i < styles.length; i++) {
      styles[i] = STYLES.get(Integer.numberOfTrailingZeros(left));
      left &= left - 1;
    }
    return Set.of(styles);
  }
}
