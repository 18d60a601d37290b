package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the runs of {@code *}, {@code _} and {@code ~} (CommonMark 0.29, appendix, "process
 * emphasis"; GFM, 6.5).
 */
final class Runs {
  private final BasedSequence note;
  private @Nullable Run last;

  Runs(BasedSequence note) {
    this.note = note;
  }

  @Nullable Run last() {
    return last;
  }

  void add(char sign, Flanking flanking, Literal.Words words) {
    var run = new Run(sign, flanking, words, last);
    if (last != null) {
      last.setNext(run);
    }
    last = run;
  }

  /**
   * Pairs all runs above {@code bottom} and forgets them.
   *
   * @param bottom null for all there are
   */
  void pairAbove(@Nullable Run bottom) {
    if (last == bottom) {
      return;
    }
    Map<Integer, @Nullable Run> searchedTo = new HashMap<>();
    Run closer = lowestAbove(bottom);
    while (closer != null) {
      if (!closer.canClose()) {
        closer = closer.next();
        continue;
      }
      Run opener = opener(closer, bottom, searchedTo);
      if (opener == null) {
        searchedTo.put(key(closer), closer.previous());
        Run next = closer.next();
        if (!closer.canOpen()) {
          forget(closer);
        }
        closer = next;
      } else {
        closer = closer.sign() == '~' ? strike(opener, closer) : join(opener, closer);
      }
    }
    while (last != null && last != bottom) {
      forget(last);
    }
  }

  private @Nullable Run lowestAbove(@Nullable Run bottom) {
    Run lowest = last == bottom ? null : last;
    while (lowest != null && lowest.previous() != bottom) {
      lowest = lowest.previous();
    }
    return lowest;
  }

  private static @Nullable Run opener(
      Run closer, @Nullable Run bottom, Map<Integer, @Nullable Run> searchedTo) {
    Run searched = searchedTo.get(key(closer));
    Run opener = closer.previous();
    while (opener != null && opener != bottom && opener != searched) {
      if (opener.mayOpenFor(closer)) {
        return opener;
      }
      opener = opener.previous();
    }
    return null;
  }

  private static int key(Run closer) {
    return closer.sign() * 3 + closer.length() % 3;
  }

  /** Tildes strike through only what as many of them close. */
  private @Nullable Run strike(Run opener, Run closer) {
    Run next = closer.next();
    if (opener.left() == closer.left()) {
      wrap(opener, closer, opener.left());
      forgetFrom(opener, closer);
      forget(opener);
      forget(closer);
      opener.words().unlink();
      closer.words().unlink();
    }
    return next;
  }

  private @Nullable Run join(Run opener, Run closer) {
    int used = opener.left() >= 2 && closer.left() >= 2 ? 2 : 1;
    wrap(opener, closer, used);
    forgetFrom(opener, closer);
    opener.words().keepFirst(opener.left() - used);
    closer.words().keepLast(closer.left() - used);
    if (opener.left() == 0) {
      forget(opener);
      opener.words().unlink();
    }
    if (closer.left() > 0) {
      return closer;
    }
    Run next = closer.next();
    forget(closer);
    closer.words().unlink();
    return next;
  }

  /** Puts what stands between two runs into a node of its own. */
  private void wrap(Run opener, Run closer, int used) {
    int start = opener.words().getEndOffset() - used;
    int end = closer.words().getStartOffset() + used;
    DelimitedNode node =
        node(
            closer.sign(),
            used,
            note.subSequence(start, start + used),
            note.subSequence(end - used, end));
    Node wrapper = (Node) node;
    Node inner = opener.words().getNext();
    while (inner != null && inner != closer.words()) {
      Node following = inner.getNext();
      wrapper.appendChild(inner);
      inner = following;
    }
    opener.words().insertAfter(wrapper);
    wrapper.setChars(note.subSequence(start, Math.max(start, end)));
  }

  private static DelimitedNode node(
      char sign, int used, BasedSequence opening, BasedSequence closing) {
    if (sign == '~') {
      return new Strikethrough(opening, BasedSequence.NULL, closing);
    }
    return used == 2
        ? new StrongEmphasis(opening, BasedSequence.NULL, closing)
        : new Emphasis(opening, BasedSequence.NULL, closing);
  }

  /** Forgets the runs between two. */
  private void forgetFrom(Run opener, Run closer) {
    Run between = closer.previous();
    while (between != null && between != opener) {
      Run lower = between.previous();
      forget(between);
      between = lower;
    }
  }

  private void forget(Run run) {
    if (run == last) {
      last = run.previous();
    }
    run.unlink();
  }
}
