package io.github.diptych.workspace.picture;

import java.util.List;

/**
 * A picture that moves, as one sheet of all its frames: the browser of JavaFX moves none by itself.
 * Each frame is all that is to be seen at its time, and all are of one size; they lie in rows, from
 * left to right. Around each its outermost pixels are repeated once, so that a browser that blurs
 * what it scales takes in nothing of the neighbours.
 *
 * @param sheet a {@code data:} address that any page may show
 * @param frame the size of each on the sheet, without what is around it
 * @param columns frames in a row, at least 1
 * @param rows at least 1; the last may have fewer frames than {@code columns}
 * @param delays how long each frame stays, in milliseconds; one for each frame, and at least two
 * @param plays how often it is played until it stops at its last frame; 0 for ever
 */
public record Film(
    String sheet, PictureSize frame, int columns, int rows, List<Integer> delays, int plays) {
  public Film {
    delays = List.copyOf(delays);
  }
}
