package io.github.diptych.markdown;

import io.github.diptych.diary.Span;

/**
 * A run of {@code *}, {@code _} or {@code ~} as it stands in a note, whatever became of it.
 *
 * @param sign which of them
 * @param before the character before it; a line end at the text's start
 * @param after the character behind it; a line end at the text's end
 * @param flanking what it can do on github.com
 */
record DelimiterRun(char sign, Span span, int before, int after, Flanking flanking) {

  static DelimiterRun at(String source, int start, int end) {
    return new DelimiterRun(
        source.charAt(start),
        new Span(start, end),
        start == 0 ? '\n' : source.codePointBefore(start),
        end == source.length() ? '\n' : source.codePointAt(end),
        Flanking.of(source, start, end));
  }

  int length() {
    return span.length();
  }

  boolean isLike(DelimiterRun other) {
    return sign == other.sign && length() == other.length();
  }
}
