package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one note, and gives up in time: some short inputs take the library's parser
 * quadratic time. A paragraph that uses the note's budget up stands there as it is written.
 */
final class GithubInlineParser extends InlineParserImpl {
  /** All the words of a note; 1 MB of ordinary Markdown takes a tenth of it. */
  static final Duration BUDGET = Duration.ofSeconds(4);

  private final long deadline = System.nanoTime() + BUDGET.toNanos();

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
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the note is no longer wanted");
    }
    try {
      super.parse(content, block);
    } catch (OutOfTime e) {
      lastDelimiter = null;
      block.removeChildren();
      block.appendChild(new Text(content));
    }
  }

  @Override
  protected boolean parseInline() {
    if (System.nanoTime() > deadline) {
      throw new OutOfTime();
    }
    return super.parseInline();
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

  /** Between {@code <} and {@code >} spaces are allowed (CommonMark 0.29, 6.6). */
  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    if (peek() != '<') {
      return super.parseLinkDestination();
    }
    for (int end = index + 1; end < input.length(); end++) {
      switch (input.charAt(end)) {
        case '\\' -> end++;
        case '\n', '\r', '<' -> {
          return null;
        }
        case '>' -> {
          BasedSequence destination = input.subSequence(index, end + 1);
          index = end + 1;
          return destination;
        }
        default -> {}
      }
    }
    return null;
  }

  /** Ends one paragraph; without a stack trace, for there may be many. */
  private static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfTime() {
      super("out of time", null, false, false);
    }
  }
}
