package io.github.diptych.markdown;

import org.jspecify.annotations.Nullable;

/** A run of {@code *}, {@code _} or {@code ~} that may open or close something. */
final class Run {
  private final char sign;
  private final Flanking flanking;
  private final Literal.Words words;
  private final int length;
  private @Nullable Run previous;
  private @Nullable Run next;

  Run(char sign, Flanking flanking, Literal.Words words, @Nullable Run previous) {
    this.sign = sign;
    this.flanking = flanking;
    this.words = words;
    this.length = words.literal().length();
    this.previous = previous;
  }

  char sign() {
    return sign;
  }

  boolean canOpen() {
    return flanking.canOpen();
  }

  boolean canClose() {
    return flanking.canClose();
  }

  /** What is left of it. */
  Literal.Words words() {
    return words;
  }

  /** How many signs it had at first. */
  int length() {
    return length;
  }

  int left() {
    return words.literal().length();
  }

  @Nullable Run previous() {
    return previous;
  }

  @Nullable Run next() {
    return next;
  }

  void setNext(Run run) {
    next = run;
  }

  /** The rule of three (CommonMark 0.29, 6.4, rules 9 and 10). */
  boolean mayOpenFor(Run closer) {
    return canOpen()
        && sign == closer.sign
        && (!(closer.canOpen() || canClose())
            || closer.length % 3 == 0
            || (length + closer.length) % 3 != 0);
  }

  /** Takes it out of its chain. */
  void unlink() {
    if (previous != null) {
      previous.next = next;
    }
    if (next != null) {
      next.previous = previous;
    }
  }
}
