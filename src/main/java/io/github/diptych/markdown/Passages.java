package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of a note that can be put into another language, and leaves its shape alone. */
public final class Passages {
  private final ParsedNote note;
  private final Span within;
  private final List<Passage> passages = new ArrayList<>();

  private Passages(ParsedNote note, Span within) {
    this.note = note;
    this.within = within;
  }

  /**
   * Those of a stretch of a note, in their order. The whole note is read, for a link's address may
   * stand anywhere in it.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static List<Passage> in(String markdown, Span within) {
    var passages = new Passages(new GithubParser().parse(markdown), within);
    passages.collect();
    return passages.passages;
  }

  private void collect() {
    Node root = note.document();
    Node node = root.getFirstChild();
    while (node != null) {
      boolean holdsWords =
          node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
      if (holdsWords && isWithin(node)) {
        read(node);
      }
      node = Walk.next(node, root, !holdsWords);
    }
  }

  private boolean isWithin(Node node) {
    return node.getStartOffset() < within.end() && node.getEndOffset() > within.start();
  }

  private void read(Node block) {
    var parts = new PassageParts(note, within);
    for (List<Passage.Part> some : parts.of(block)) {
      if (!some.isEmpty()) {
        int start = some.getFirst().span().start();
        var span = new Span(start, some.getLast().span().end());
        passages.add(
            new Passage(span, span.equals(note.span(block)), block instanceof TableCell, some));
      }
    }
  }
}
