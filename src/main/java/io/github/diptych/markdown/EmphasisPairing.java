package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the runs of {@code *}, {@code _} and {@code ~} (CommonMark 0.29, appendix, "process
 * emphasis"; GFM, 6.5). The library's own pairing forgets how long a run was, so {@code 中***文***中}
 * would not be bold.
 */
final class EmphasisPairing {
  /** A run that remembers how long it was when it was read. */
  static final class Run extends Delimiter {
    private final int length;

    Run(BasedSequence input, Delimiter read, @Nullable Delimiter previous) {
      super(
          input,
          read.getNode(),
          read.getDelimiterChar(),
          pairs(read) && flanking(input, read).canOpen(),
          pairs(read) && flanking(input, read).canClose(),
          previous,
          read.getStartIndex());
      length = read.getNumDelims();
      setNumDelims(length);
    }

    private static Flanking flanking(BasedSequence input, Delimiter read) {
      return Flanking.of(input, read.getStartIndex(), read.getEndIndex());
    }

    /** Three tildes or more strike nothing through. */
    private static boolean pairs(Delimiter read) {
      return read.getDelimiterChar() != '~' || read.getNumDelims() <= 2;
    }
  }

  private final InlineParserImpl parser;
  private final @Nullable Delimiter bottom;
  private final Map<Integer, @Nullable Delimiter> searchedTo = new HashMap<>();

  /**
   * @param bottom the run below those that are paired; null for all
   */
  EmphasisPairing(InlineParserImpl parser, @Nullable Delimiter bottom) {
    this.parser = parser;
    this.bottom = bottom;
  }

  void pair() {
    Delimiter closer = lowest();
    while (closer != null) {
      closer = closer.canClose() ? close(closer) : closer.getNext();
    }
    for (Delimiter left = last(); left != null && !left.equals(bottom); left = last()) {
      parser.removeDelimiterKeepNode(left);
    }
  }

  private @Nullable Delimiter last() {
    return parser.getLastDelimiter();
  }

  private @Nullable Delimiter lowest() {
    Delimiter lowest = last();
    while (lowest != null && !Objects.equals(lowest.getPrevious(), bottom)) {
      lowest = lowest.getPrevious();
    }
    return lowest;
  }

  /** Pairs a run with the nearest that opens it, if there is one; returns where to go on. */
  private @Nullable Delimiter close(Delimiter closer) {
    Delimiter opener = opener(closer);
    if (opener == null) {
      Delimiter next = closer.getNext();
      searchedTo.put(key(closer), closer.getPrevious());
      if (!closer.canOpen()) {
        parser.removeDelimiterKeepNode(closer);
      }
      return next;
    }
    if (closer.getDelimiterChar() == '~' && length(opener) != length(closer)) {
      Delimiter next = closer.getNext();
      parser.removeDelimitersBetween(opener, closer);
      parser.removeDelimiterKeepNode(closer);
      parser.removeDelimiterKeepNode(opener);
      return next;
    }
    return join(opener, closer);
  }

  private @Nullable Delimiter opener(Delimiter closer) {
    Delimiter searched = searchedTo.get(key(closer));
    Delimiter opener = closer.getPrevious();
    while (opener != null && !opener.equals(bottom) && !opener.equals(searched)) {
      if (opener.canOpen()
          && opener.getDelimiterChar() == closer.getDelimiterChar()
          && mayPair(opener, closer)) {
        return opener;
      }
      opener = opener.getPrevious();
    }
    return null;
  }

  /** The rule of three (CommonMark 0.29, 6.4, rules 9 and 10). */
  private static boolean mayPair(Delimiter opener, Delimiter closer) {
    return !(closer.canOpen() || opener.canClose())
        || length(closer) % 3 == 0
        || (length(opener) + length(closer)) % 3 != 0;
  }

  private @Nullable Delimiter join(Delimiter opener, Delimiter closer) {
    boolean two = opener.getNumDelims() >= 2 && closer.getNumDelims() >= 2;
    int used = two ? 2 : 1;
    parser.removeDelimitersBetween(opener, closer);
    opener.moveNodesBetweenDelimitersTo(joined(opener, closer, used), closer);
    opener.setNumDelims(opener.getNumDelims() - used);
    closer.setNumDelims(closer.getNumDelims() - used);
    if (opener.getNumDelims() == 0) {
      remove(opener);
    } else {
      Text node = opener.getNode();
      node.setChars(node.getChars().subSequence(0, opener.getNumDelims()));
    }
    if (closer.getNumDelims() == 0) {
      Delimiter next = closer.getNext();
      remove(closer);
      return next;
    }
    Text node = closer.getNode();
    node.setChars(node.getChars().endSequence(closer.getNumDelims()));
    closer.setIndex(closer.getIndex() + used);
    return closer;
  }

  private static DelimitedNode joined(Delimiter opener, Delimiter closer, int used) {
    BasedSequence before = opener.getTailChars(used);
    BasedSequence behind = closer.getLeadChars(used);
    if (closer.getDelimiterChar() == '~') {
      return new Strikethrough(before, BasedSequence.NULL, behind);
    }
    return used == 2
        ? new StrongEmphasis(before, BasedSequence.NULL, behind)
        : new Emphasis(before, BasedSequence.NULL, behind);
  }

  private void remove(Delimiter used) {
    used.getNode().unlink();
    parser.removeDelimiter(used);
  }

  private static int key(Delimiter closer) {
    return closer.getDelimiterChar() * 3 + length(closer) % 3;
  }

  private static int length(Delimiter run) {
    return run instanceof Run measured ? measured.length : run.getNumDelims();
  }
}
