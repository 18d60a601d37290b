package io.github.diptych.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Makes runs of tildes known to the parser; {@link EmphasisPairing} pairs them (GFM, 6.5). */
final class TildeDelimiter implements DelimiterProcessor {
  @Override
  public char getOpeningCharacter() {
    return '~';
  }

  @Override
  public char getClosingCharacter() {
    return '~';
  }

  @Override
  public int getMinLength() {
    return 1;
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    throw new UnsupportedOperationException("EmphasisPairing pairs the runs");
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int used) {
    throw new UnsupportedOperationException("EmphasisPairing pairs the runs");
  }

  @Override
  public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun run) {
    return null;
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return leftFlanking;
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhiteSpace) {
    return rightFlanking;
  }

  @Override
  public boolean skipNonOpenerCloser() {
    return false;
  }
}
