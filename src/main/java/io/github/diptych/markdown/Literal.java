package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * A node of the library's tree that knows how its characters read: without what belongs to the
 * blocks around it, with tabs cut where a block cuts them, escapes and entities resolved where they
 * are.
 */
interface Literal {
  /** What stands there to be read. */
  String literal();

  /** Words, or a sign that turned out to be one. */
  final class Words extends TextBase implements Literal {
    private String literal;

    Words(BasedSequence chars, String literal) {
      super(chars);
      this.literal = literal;
    }

    @Override
    public String literal() {
      return literal;
    }

    /** Leaves the first characters alone, of which each stands for one of the source. */
    void keepFirst(int count) {
      literal = literal.substring(0, count);
      setChars(getChars().subSequence(0, Math.min(count, getChars().length())));
    }

    void keepLast(int count) {
      literal = literal.substring(literal.length() - count);
      setChars(getChars().subSequence(Math.max(0, getChars().length() - count)));
    }
  }

  /** A code span's code. */
  final class CodeSpan extends Code implements Literal {
    private final String literal;

    CodeSpan(
        BasedSequence chars,
        BasedSequence opening,
        BasedSequence text,
        BasedSequence closing,
        String literal) {
      super(opening, text, closing);
      this.literal = literal;
      setChars(chars);
    }

    @Override
    public String literal() {
      return literal;
    }
  }

  /** The code between fences, with a line end behind its last line. */
  final class Fence extends FencedCodeBlock implements Literal {
    private final String words;
    private final String literal;

    Fence(String words, String literal) {
      this.words = words;
      this.literal = literal;
    }

    /** What stands behind the opening fence. */
    String words() {
      return words;
    }

    @Override
    public String literal() {
      return literal;
    }
  }

  /** Code that is indented. */
  final class Indented extends IndentedCodeBlock implements Literal {
    private final String literal;

    Indented(String literal) {
      this.literal = literal;
    }

    @Override
    public String literal() {
      return literal;
    }
  }

  /** An address that stands in the words, or between {@code <} and {@code >}. */
  final class WebAddress extends AutoLink implements Literal {
    private final String literal;

    /** Between angle brackets, which stand at both ends of {@code chars}. */
    WebAddress(BasedSequence chars, String literal) {
      super(
          chars.subSequence(0, 1), chars.subSequence(1, chars.length() - 1), chars.endSequence(1));
      this.literal = literal;
      setChars(chars);
    }

    private WebAddress(String literal, BasedSequence chars) {
      super(BasedSequence.NULL, chars, BasedSequence.NULL);
      this.literal = literal;
      setChars(chars);
    }

    /** In the words. */
    static WebAddress bare(BasedSequence chars, String literal) {
      return new WebAddress(literal, chars);
    }

    boolean isBare() {
      return getOpeningMarker().isEmpty();
    }

    @Override
    public String literal() {
      return literal;
    }
  }

  /** A mail address between {@code <} and {@code >}. */
  final class PostAddress extends MailLink implements Literal {
    private final String literal;

    PostAddress(BasedSequence chars, String literal) {
      super(
          chars.subSequence(0, 1), chars.subSequence(1, chars.length() - 1), chars.endSequence(1));
      this.literal = literal;
      setChars(chars);
    }

    @Override
    public String literal() {
      return literal;
    }
  }

  /** A tag, a comment or the like in the words. */
  final class Tag extends HtmlInline implements Literal {
    private final String literal;

    Tag(BasedSequence chars, String literal) {
      super(chars);
      this.literal = literal;
    }

    @Override
    public String literal() {
      return literal;
    }
  }

  /** A block of raw HTML. */
  final class Html extends HtmlBlock implements Literal {
    private final String literal;

    Html(String literal) {
      this.literal = literal;
    }

    @Override
    public String literal() {
      return literal;
    }
  }
}
