package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.List;

/**
 * A note, or a piece of one, and its tree.
 *
 * @param source the text as given; the tree's offsets lie in it
 * @param document the tree, without front matter and link definitions
 * @param definitions the link definitions, in their order
 */
record ParsedNote(String source, Node document, List<Definition> definitions) {

  /** Where a node stands, without the line end and blanks behind it. */
  Span span(Node node) {
    int end = Math.min(node.getEndOffset(), source.length());
    while (end > node.getStartOffset() && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    return new Span(node.getStartOffset(), end);
  }
}
