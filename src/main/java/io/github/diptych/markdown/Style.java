package io.github.diptych.markdown;

/** How a stretch of Markdown source looks in the editor; its CSS class is {@link #cssClass()}. */
public enum Style {
  HEADING,
  STRONG,
  EMPHASIS,
  STRIKETHROUGH,
  CODE,
  CODE_BLOCK,
  LINK,
  ADDRESS,
  IMAGE,
  QUOTE,
  LIST_MARKER,
  TASK_BOX,
  TABLE,
  RULE,
  HTML,
  FRONT_MATTER,
  FOOTNOTE,
  /** The signs that make the markup, such as the asterisks around strong words. */
  MARKUP,
  /** A diary's day heading. */
  DAY,
  /** A diary's signature. */
  SIGNATURE,
  /** The line that says that a translation is a draft. */
  DRAFT,
  /** What github.com does not show as it is meant. */
  FAULT,
  /** What may not be meant so. */
  DOUBT;

  /** Such as {@code md-code-block}. */
  public String cssClass() {
    return "md-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
