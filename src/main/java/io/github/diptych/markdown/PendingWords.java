package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Gathers words that stand side by side, so that they become one node. */
final class PendingWords {
  private final Content content;
  private final Node block;
  private final BasedSequence note;
  private final StringBuilder literal = new StringBuilder();
  private int start;
  private int end;

  PendingWords(Content content, Node block, BasedSequence note) {
    this.content = content;
    this.block = block;
    this.note = note;
  }

  /** Words that stand between two offsets of the content, and how they read. */
  void add(int from, int to, String text, int textFrom, int textTo) {
    if (literal.isEmpty()) {
      start = from;
    }
    end = to;
    literal.append(text, textFrom, textTo);
  }

  void flush() {
    if (!literal.isEmpty()) {
      block.appendChild(new Literal.Words(content.in(note, start, end), literal.toString()));
      literal.setLength(0);
    }
  }

  /** Takes the last characters back, which turned out to be part of something else. */
  void takeBack(int characters) {
    int here = Math.min(characters, literal.length());
    literal.setLength(literal.length() - here);
    end -= here;
    int left = characters - here;
    Node last = block.getLastChild();
    while (left > 0 && last instanceof Literal.Words words) {
      int kept = Math.max(0, words.literal().length() - left);
      left -= words.literal().length() - kept;
      last = words.getPrevious();
      words.keepFirst(kept);
    }
  }
}
