package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.RenderedBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * What fixes change on the page. Blocks that no fix touches have to stay as they are, but for the
 * address of a link whose definition was mended and for the number behind a repeated heading's
 * anchor. Of the others {@link FixedHtml} knows what may differ.
 *
 * @param before the page as it was
 * @param after the blocks with the fixes made
 * @param fixes whose edits lie in the text as it was
 */
record RenderedChange(Page before, List<RenderedBlock> after, List<Finding> fixes) {

  /** A text and what it shows. */
  record Page(String text, List<RenderedBlock> blocks) {}

  boolean isAsMeant() {
    var changedBefore = new StringBuilder();
    int done = 0;
    int next = 0;
    for (RenderedBlock block : before.blocks()) {
      Span span = block.source();
      if (isTouched(span)) {
        changedBefore.append(block.html());
        continue;
      }
      int same = next;
      while (same < after.size() && after.get(same).source().start() != shifted(span.start())) {
        same++;
      }
      if (same == after.size() || !isSame(block.html(), after.get(same).html())) {
        return false;
      }
      var gap = new Span(done, Math.max(done, span.start()));
      if (!isMeant(changedBefore.toString(), after.subList(next, same), gap)) {
        return false;
      }
      changedBefore.setLength(0);
      done = span.end();
      next = same + 1;
    }
    var rest = new Span(done, before.text().length());
    return isMeant(changedBefore.toString(), after.subList(next, after.size()), rest);
  }

  private boolean isMeant(String was, List<RenderedBlock> blocks, Span gap) {
    var is = new StringBuilder();
    blocks.forEach(block -> is.append(block.html()));
    var here = new ArrayList<Finding>();
    for (Finding fix : fixes) {
      boolean footnotes = gap.end() == before.text().length();
      if (footnotes || fix.fix().stream().anyMatch(edit -> isIn(edit, gap))) {
        here.add(fix);
      }
    }
    return new FixedHtml(before.text(), here).isMeant(was, is.toString());
  }

  private static boolean isIn(TextEdit edit, Span gap) {
    return gap.start() <= edit.start() && edit.end() <= gap.end();
  }

  private boolean isSame(String was, String is) {
    if (was.equals(is)) {
      return true;
    }
    boolean links = fixes.stream().anyMatch(fix -> FixedHtml.isLink(fix.kind()));
    boolean headings = fixes.stream().anyMatch(fix -> fix.kind() == Kind.SIGNATURE_HEADING);
    return (links && FixedHtml.withoutAddresses(was).equals(FixedHtml.withoutAddresses(is)))
        || (headings && FixedHtml.withoutNumbers(was).equals(FixedHtml.withoutNumbers(is)));
  }

  /** Whether a block is edited, or stands for text from all over the note, as the footnotes do. */
  private boolean isTouched(Span block) {
    return (block.isEmpty() && block.end() == before.text().length())
        || edits().stream()
            .anyMatch(edit -> edit.start() <= block.end() && block.start() <= edit.end());
  }

  private int shifted(int offset) {
    int shifted = offset;
    for (TextEdit edit : edits()) {
      if (edit.end() <= offset) {
        shifted += edit.growth();
      }
    }
    return shifted;
  }

  private List<TextEdit> edits() {
    return fixes.stream().flatMap(fix -> fix.fix().stream()).toList();
  }
}
