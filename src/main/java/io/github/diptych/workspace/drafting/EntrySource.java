package io.github.diptych.workspace.drafting;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Signature;
import io.github.diptych.diary.Span;
import io.github.diptych.translate.Assignment;
import io.github.diptych.translate.Glossary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry's first language as it is translated.
 *
 * @param block the block without its signature, by which it is found again, signed or not
 * @param offset where it stood
 * @param shape the block without its signature, cut at its passages
 * @param assignment its passages, one for each between two parts of the shape
 * @param glossary by which the draft is checked
 * @param draft what stood in the other language when it was asked; null if nothing did
 */
public record EntrySource(
    String block,
    int offset,
    List<Cut> shape,
    Assignment assignment,
    Glossary glossary,
    @Nullable String draft) {
  public EntrySource {
    shape = List.copyOf(shape);
  }

  /**
   * What stands in a block, without the signature and the blanks before it.
   *
   * @param text the note's
   */
  static String unsigned(Block block, String text) {
    Span span = block.span();
    Signature signature = block.signature();
    if (signature == null) {
      return span.in(text);
    }
    String before = text.substring(span.start(), signature.span().start());
    return before.stripTrailing() + text.substring(signature.span().end(), span.end());
  }

  /** The same, asked while a draft stands there. */
  EntrySource over(@Nullable String standing) {
    return new EntrySource(block, offset, shape, assignment, glossary, standing);
  }

  /**
   * What stands before a passage, and stays; the last one stands behind all of them.
   *
   * @param alone whether the passage behind it is all of its paragraph
   * @param cell whether the passage behind it is a table's cell
   */
  public record Cut(String before, boolean alone, boolean cell) {}
}
