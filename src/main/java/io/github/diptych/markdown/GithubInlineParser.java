package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one note as cmark-gfm does where the library differs, within the note's
 * budget: a paragraph that uses it up stands there as it is written.
 */
final class GithubInlineParser extends InlineParserImpl {
  private @Nullable Budget budget;

  /** From here on no {@code ?>} follows in the block. */
  private int instructionsEnd;

  GithubInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiters,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, delimiters, references, extensions);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    if (budget == null) {
      budget = new Budget(getDocument().getTextLength());
    }
    instructionsEnd = Integer.MAX_VALUE;
    try {
      super.parse(content, block);
    } catch (Budget.OutOfTime e) {
      lastDelimiter = null;
      block.removeChildren();
      block.appendChild(new Text(content));
    }
  }

  @Override
  public int preProcessBlock(Paragraph block, ParserState state) {
    return new Definitions(block, referenceRepository).read();
  }

  @Override
  protected boolean parseInline(boolean customOnly) {
    if (budget != null) {
      budget.check();
    }
    return super.parseInline(customOnly);
  }

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char sign) {
    Delimiter previous = lastDelimiter;
    if (!super.parseDelimiters(processor, sign)) {
      return false;
    }
    lastDelimiter = new EmphasisPairing.Run(input, lastDelimiter, previous);
    if (previous != null) {
      previous.setNext(lastDelimiter);
    }
    return true;
  }

  @Override
  public void processDelimiters(@Nullable Delimiter bottom) {
    new EmphasisPairing(this, bottom).pair();
  }

  /** An address behind {@code (} or a definition's colon (CommonMark 0.29, 6.6). */
  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int end = Destination.end(input, index);
    if (end < 0) {
      return null;
    }
    BasedSequence destination = input.subSequence(index, end);
    index = end;
    return destination;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    int end = Destination.titleEnd(input, index);
    if (end < 0) {
      return null;
    }
    BasedSequence title = input.subSequence(index, end);
    index = end;
    return title;
  }

  /** Instructions are looked for here, once only if there is no end of one. */
  @Override
  public boolean parseHtmlInline() {
    if (peek(1) != '?') {
      return super.parseHtmlInline();
    }
    int end = index < instructionsEnd ? input.indexOf("?>", index + 2) : -1;
    if (end < 0) {
      instructionsEnd = Math.min(instructionsEnd, index);
      return false;
    }
    appendNode(new HtmlInline(input.subSequence(index, end + 2)));
    index = end + 2;
    return true;
  }
}
