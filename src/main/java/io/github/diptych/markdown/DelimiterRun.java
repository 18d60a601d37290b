package io.github.diptych.markdown;

import io.github.diptych.diary.Span;

/**
 * A run of {@code *}, {@code _} or {@code ~} as it stands in a note, whatever became of it.
 *
 * @param sign which of them
 * @param before the character before it; a line end at the text's start
 * @param after the character behind it; a line end at the text's end
 * @param shows whether it shows on github.com, or a part of it
 * @param flanking what it can do on github.com
 */
record DelimiterRun(char sign, Span span, int before, int after, boolean shows, Flanking flanking) {

  static DelimiterRun at(String source, Span span, boolean shows) {
    int start = span.start();
    int end = span.end();
    return new DelimiterRun(
        source.charAt(start),
        span,
        start == 0 ? '\n' : source.codePointBefore(start),
        end == source.length() ? '\n' : source.codePointAt(end),
        shows,
        Flanking.of(source, start, end));
  }

  int length() {
    return span.length();
  }

  boolean isLike(DelimiterRun other) {
    return sign == other.sign && length() == other.length();
  }
}
