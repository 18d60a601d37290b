package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * {@code [^label]} in the words; whether a footnote has that label is for the whole note to say.
 */
final class FootnoteMark extends Footnote implements Literal {
  private final String label;
  private Footnotes.@Nullable Reference reference;

  /**
   * @param label as cmark-gfm takes it, which at a line's end is not all that stands there
   */
  FootnoteMark(BasedSequence chars, String label) {
    super(chars.subSequence(0, 2), chars.subSequence(2, chars.length() - 1), chars.endSequence(1));
    this.label = label;
    setChars(chars);
  }

  String label() {
    return label;
  }

  /** Null if it refers to nothing, and is words. */
  Footnotes.@Nullable Reference reference() {
    return reference;
  }

  void setReference(Footnotes.@Nullable Reference reference) {
    this.reference = reference;
  }

  @Override
  public boolean isDefined() {
    return reference != null;
  }

  @Override
  public String literal() {
    return "[^" + label + "]";
  }
}
