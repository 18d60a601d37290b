package io.github.diptych.markdown;

import org.jspecify.annotations.Nullable;

/** A {@code [} or {@code ![} that may open a link or a picture. */
final class Bracket {
  private final boolean picture;
  private final Literal.Words words;
  private final @Nullable Bracket previous;
  private final @Nullable Run runBelow;
  private final int behind;
  private final int lineStart;
  private final boolean insideLink;
  private boolean insidePicture;
  private boolean active = true;
  private boolean bracketAbove;

  /**
   * @param behind the offset behind it
   * @param lineStart where its line starts in the text
   * @param runBelow the last run of delimiters before it
   */
  Bracket(
      boolean picture,
      Literal.Words words,
      int behind,
      int lineStart,
      @Nullable Run runBelow,
      @Nullable Bracket previous) {
    this.picture = picture;
    this.words = words;
    this.behind = behind;
    this.lineStart = lineStart;
    this.runBelow = runBelow;
    this.previous = previous;
    this.insideLink = !picture || (previous != null && previous.insideLink);
    this.insidePicture = picture || (previous != null && previous.insidePicture);
    if (previous != null) {
      previous.bracketAbove = true;
    }
  }

  boolean isPicture() {
    return picture;
  }

  Literal.Words words() {
    return words;
  }

  @Nullable Bracket previous() {
    return previous;
  }

  @Nullable Run runBelow() {
    return runBelow;
  }

  int behind() {
    return behind;
  }

  int lineStart() {
    return lineStart;
  }

  boolean isActive() {
    return active;
  }

  /** Whether another bracket stands behind it, so that its words are no label. */
  boolean hasBracketAbove() {
    return bracketAbove;
  }

  /** Whether an address in the words here may belong to a link or a picture. */
  boolean hidesAddresses() {
    return insideLink || insidePicture;
  }

  /** After a link was found above: what is open below can be no link, for links hold none. */
  static void deactivate(@Nullable Bracket top) {
    Bracket bracket = top;
    while (bracket != null && (bracket.picture || bracket.active)) {
      bracket.active = bracket.active && bracket.picture;
      bracket = bracket.previous;
    }
    boolean inside = bracket != null && bracket.insidePicture;
    for (Bracket above = top; above != null && above != bracket; above = above.previous) {
      above.insidePicture = above.picture ? inside : above.insidePicture;
    }
  }
}
