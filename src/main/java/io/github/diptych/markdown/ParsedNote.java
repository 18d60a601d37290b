package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.List;
import java.util.Optional;

/**
 * A note and its tree.
 *
 * @param source the text as given; the tree's offsets lie in it
 * @param document the tree, without front matter and link definitions
 * @param frontMatter the table of facts at the note's head
 * @param definitions the link definitions, in their order
 */
record ParsedNote(
    String source,
    Document document,
    Optional<FrontMatter> frontMatter,
    List<Definition> definitions) {

  /** Where a node stands, without the line end and blanks behind it. */
  Span span(Node node) {
    int end = Math.min(node.getEndOffset(), source.length());
    while (end > node.getStartOffset() && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    return new Span(node.getStartOffset(), end);
  }
}
