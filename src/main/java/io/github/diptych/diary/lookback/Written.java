package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Span;
import java.util.List;

/**
 * What Markdown makes of a note's text, as far as looking back has to know.
 *
 * @param words the text with a blank for each unit that is no word to be read, such as code, an
 *     address or a heading: as long as the text
 * @param boxes the boxes of its tasks, in the order of the text
 */
public record Written(String words, List<Box> boxes) {
  public Written {
    boxes = List.copyOf(boxes);
  }

  /**
   * @param span the brackets and what is between them
   * @param done whether it is ticked
   */
  public record Box(Span span, boolean done) {}
}
