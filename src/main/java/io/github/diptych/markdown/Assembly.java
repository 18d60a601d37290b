package io.github.diptych.markdown;

import java.util.List;

/**
 * The pieces of a note put together.
 *
 * @param pieces all of them
 * @param blocks the page
 * @param groups pieces that raw HTML ties, and what they come to
 * @param footnotes the section below
 * @param cutShort whether a piece shows as it is written because the time was up
 * @param partial whether something shows as it is written, for whatever reason
 */
record Assembly(
    Pieces pieces,
    RenderedBlocks blocks,
    List<TiedGroup> groups,
    Section footnotes,
    boolean cutShort,
    boolean partial) {
  /** Pieces that belong together, and the HTML of them all. */
  record TiedGroup(List<Piece> pieces, String html) {
    /** Whether these are the same objects. */
    boolean isOf(List<Piece> others) {
      return same(pieces, others);
    }
  }

  /**
   * The footnotes below a note.
   *
   * @param made from what, to tell whether it is still right
   */
  record Section(List<Piece> pieces, List<Object> made, String html) {
    static final Section NONE = new Section(List.of(), List.of(), "");

    boolean isOf(List<Piece> others, List<Object> fromOthers) {
      return same(pieces, others) && made.equals(fromOthers);
    }
  }

  /** The same objects: to compare all that is in them would take as long as to render them. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(List<Piece> some, List<Piece> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }
}
