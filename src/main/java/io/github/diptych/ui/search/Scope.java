package io.github.diptych.ui.search;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;

/** The part of a note that is searched, wherever edits move it. */
record Scope(Span span) {
  Scope edited(TextEdit edit) {
    int delta = edit.growth();
    int start =
        edit.end() <= span.start() ? span.start() + delta : Math.min(span.start(), edit.start());
    int end =
        edit.end() <= span.end()
            ? span.end() + delta
            : edit.start() >= span.end() ? span.end() : edit.start() + edit.replacement().length();
    return new Scope(new Span(start, Math.max(start, end)));
  }

  /** What of it is in a text of {@code length} units. */
  Span within(int length) {
    return new Span(Math.min(span.start(), length), Math.min(span.end(), length));
  }
}
