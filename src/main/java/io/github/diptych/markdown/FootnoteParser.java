package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code [^name]: words} at a line's start. The library's own reader finds it anywhere in a
 * line, and drops the words before it.
 */
final class FootnoteParser extends AbstractBlockParser {
  private static final Pattern START = Pattern.compile("\\[\\^([^\\]\\s]+)\\]:[ \\t]*");
  private static final int INDENT = 4;

  private final FootnoteBlock footnote = new FootnoteBlock();

  FootnoteParser(BasedSequence line, Matcher start) {
    footnote.setOpeningMarker(line.subSequence(0, 2));
    footnote.setText(line.subSequence(start.start(1), start.end(1)));
    footnote.setClosingMarker(line.subSequence(start.end(1), start.end(1) + 2));
  }

  @Override
  public Block getBlock() {
    return footnote;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return footnote.hasChildren()
          ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
          : BlockContinue.none();
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    footnote.setCharsFromContent();
    FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(state.getProperties());
    footnotes.put(footnotes.normalizeKey(footnote.getText()), footnote);
  }

  /** Looks for a footnote where a block can start. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return Factory::start;
    }

    private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= INDENT) {
        return BlockStart.none();
      }
      int from = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine().subSequence(from);
      Matcher start = START.matcher(line);
      return start.lookingAt()
          ? BlockStart.of(new FootnoteParser(line, start)).atIndex(from + start.end())
          : BlockStart.none();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
