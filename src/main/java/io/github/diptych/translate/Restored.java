package io.github.diptych.translate;

import java.util.List;

/**
 * A passage that came back, with what was kept put in again.
 *
 * @param pieces each of the passage's at most once
 * @param lost what the passage had and this has not, as the note writes it
 * @param doubled what came back more than once, as the note writes it; the first is here
 */
public record Restored(List<Piece> pieces, List<String> lost, List<String> doubled) {
  public Restored {
    pieces = List.copyOf(pieces);
    lost = List.copyOf(lost);
    doubled = List.copyOf(doubled);
  }

  /**
   * Names and tags that letters touch, so that they read as others, each as it stands: {@code Gits}
   * for {@code Git}.
   */
  public List<String> inflected() {
    return Inflected.in(pieces);
  }

  /** Its words alone, with a blank for each piece that is kept. */
  public String words() {
    return Passage.wordsOf(pieces);
  }
}
