package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.List;
import java.util.Optional;

/**
 * A note and its tree.
 *
 * @param source the text as given; the tree's offsets lie in it
 * @param document the tree, in which front matter is blank and unreadable lines are letters
 * @param frontMatter the table of facts at the note's head
 * @param unreadable the lines that nest too deep to be read, or all of a note that takes too long
 */
record ParsedNote(
    String source, Document document, Optional<FrontMatter> frontMatter, List<Span> unreadable) {

  /** Where a node stands, without the line end and blanks behind it. */
  Span span(Node node) {
    int end = Math.min(node.getEndOffset(), source.length());
    while (end > node.getStartOffset() && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    return new Span(node.getStartOffset(), end);
  }

  /** Whether a text is words of the note: not of code, and not unreadable. */
  boolean isWords(Text text) {
    boolean code =
        text.getParent() instanceof Code
            || text.getParent() instanceof FencedCodeBlock
            || text.getParent() instanceof IndentedCodeBlock;
    return !code && unreadable.stream().noneMatch(line -> line.contains(text.getStartOffset()));
  }

  /** Whether a node holds a line that cannot be read. */
  boolean isUnreadable(Node node) {
    return unreadable.stream()
        .anyMatch(line -> line.start() < node.getEndOffset() && node.getStartOffset() < line.end());
  }
}
