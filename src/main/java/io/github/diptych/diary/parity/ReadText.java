package io.github.diptych.diary.parity;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Span;
import java.util.List;

/**
 * A text and what Markdown makes of it.
 *
 * @param text of a note, or of a part of one
 * @param elements in the order of the text
 * @param words the text with a blank for each unit that is no word to be read: as long as the text
 */
public record ReadText(String text, List<Element> elements, String words) {
  public ReadText {
    elements = List.copyOf(elements);
  }

  /** What is in a block of this text. */
  public Contents contents(Block block) {
    var signature = block.signature();
    Span signed =
        signature == null ? new Span(block.span().end(), block.span().end()) : signature.span();
    return Contents.of(block.span(), elements, words, signed);
  }
}
