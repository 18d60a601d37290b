package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Han;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Passage.Kind;
import io.github.diptych.markdown.Passage.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a block that holds words into passages: where a line ends with a sentence, and where one is
 * meant to end.
 */
final class PassageParts {
  private static final int DEEPEST = 12;
  private static final String SENTENCE_ENDS = "。！？；：…”』」）.!?;:";

  private final ParsedNote note;
  private final Span within;
  private final List<Part> parts = new ArrayList<>();
  private final List<List<Part>> passages = new ArrayList<>();

  /**
   * @param within where words count
   */
  PassageParts(ParsedNote note, Span within) {
    this.note = note;
    this.within = within;
  }

  List<List<Part>> of(Node block) {
    children(block, 0);
    end();
    return passages;
  }

  private void children(Node parent, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node, depth);
    }
  }

  private void add(Node node, int depth) {
    switch (node) {
      case Literal.Words words -> WordParts.of(note.source(), chars(words.getChars()), parts);
      case FootnoteMark mark when !mark.isDefined() -> add(Kind.WORDS, chars(mark.getChars()));
      case Literal.WebAddress address when address.isBare() -> address(chars(address.getChars()));
      case StrongEmphasis strong -> around(strong, strong, depth);
      case Emphasis emphasis -> around(emphasis, emphasis, depth);
      case Strikethrough struck -> around(struck, struck, depth);
      case Target.DirectLink link ->
          around(
              link,
              link.getTextOpeningMarker().getEndOffset(),
              link.getTextClosingMarker().getStartOffset(),
              depth);
      case Target.ReferringLink link -> referring(link, depth);
      case SoftLineBreak soft -> lineEnd(soft, depth);
      case HardLineBreak hard -> hardEnd(hard, depth);
      default -> add(Kind.KEPT, chars(node.getChars()));
    }
  }

  /** Up to where it was meant to end, if it has taken in words. */
  private void address(Span span) {
    var link = new Link(Link.Kind.ADDRESS, false, span, span, span.in(note.source()));
    int surplus =
        SwallowedWords.in(link)
            .filter(Finding::fixable)
            .map(finding -> finding.arguments().getFirst().length())
            .orElse(0);
    add(Kind.KEPT, new Span(span.start(), span.end() - surplus));
    if (surplus > 0) {
      WordParts.of(note.source(), new Span(span.end() - surplus, span.end()), parts);
    }
  }

  private void around(Node node, DelimitedNode markers, int depth) {
    around(
        node,
        markers.getOpeningMarker().getEndOffset(),
        markers.getClosingMarker().getStartOffset(),
        depth);
  }

  /** Words between two markers; what nests deeper than anybody writes is kept as a whole. */
  private void around(Node node, int open, int close, int depth) {
    Span whole = chars(node.getChars());
    if (depth == DEEPEST || close < open || node.getFirstChild() == null) {
      add(Kind.KEPT, whole);
      return;
    }
    add(Kind.OPEN, new Span(whole.start(), open));
    children(node, depth + 1);
    add(Kind.CLOSE, new Span(close, whole.end()));
  }

  /** Where the words are the label, other words would lead nowhere. */
  private void referring(Target.ReferringLink link, int depth) {
    Span whole = chars(link.getChars());
    String source = whole.in(note.source());
    int label = source.lastIndexOf("][");
    if (label < 0 || source.endsWith("[]")) {
      add(Kind.KEPT, whole);
    } else {
      around(link, whole.start() + 1, whole.start() + label, depth);
    }
  }

  private void lineEnd(Node node, int depth) {
    if (depth == 0 && !parts.isEmpty() && endsSentence(parts.getLast())) {
      end();
    } else {
      add(Kind.LINE_END, chars(node.getChars()));
    }
  }

  /** Nobody breaks lines within a Chinese sentence, but for a comma's sake. */
  private boolean endsSentence(Part part) {
    Span span = part.span();
    if (part.kind() == Kind.KEPT || span.isEmpty()) {
      return false;
    }
    int last = note.source().codePointBefore(span.end());
    return SENTENCE_ENDS.indexOf(last) >= 0 || Han.is(last);
  }

  private void hardEnd(Node node, int depth) {
    if (depth == 0) {
      end();
    } else {
      add(Kind.KEPT, chars(node.getChars()));
    }
  }

  private void add(Kind kind, Span span) {
    parts.add(new Part(kind, span));
  }

  private void end() {
    boolean here =
        !parts.isEmpty()
            && parts.getFirst().span().start() >= within.start()
            && parts.getLast().span().end() <= within.end();
    if (here) {
      passages.add(new TrimmedParts(note.source(), parts).list());
    }
    parts.clear();
  }

  private static Span chars(BasedSequence chars) {
    return new Span(chars.getStartOffset(), chars.getEndOffset());
  }
}
