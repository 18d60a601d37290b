package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.lookback.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the words of a note that are read as words, and its boxes to tick. */
public final class WrittenWords {
  private final ParsedNote note;
  private final char[] words;
  private final List<Written.Box> boxes = new ArrayList<>();

  private WrittenWords(ParsedNote note) {
    this.note = note;
    words = new char[note.source().length()];
    Arrays.fill(words, ' ');
  }

  /**
   * Reads a whole note. Its headings are none of the words; a paragraph and what is like it ends
   * with a line end.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static Written in(String markdown) {
    var written = new WrittenWords(new GithubParser().parseWhole(markdown));
    written.collect();
    return new Written(new String(written.words), written.boxes);
  }

  private void collect() {
    Node root = note.document();
    Node node = root.getFirstChild();
    while (node != null) {
      add(node);
      boolean into =
          !(node instanceof Image
              || node instanceof ImageRef
              || node instanceof com.vladsch.flexmark.ast.Heading);
      node = Walk.next(node, root, into);
    }
  }

  private void add(Node node) {
    Span span = note.span(node);
    if (node instanceof Literal.Words) {
      note.source().getChars(span.start(), span.end(), words, span.start());
    } else if (node instanceof Block && span.end() < words.length) {
      words[span.end()] = '\n';
    }
    if (node instanceof TaskItem task) {
      int start = task.box().getStartOffset();
      boxes.add(new Written.Box(new Span(start, task.box().getEndOffset()), task.isDone()));
    }
  }
}
