package io.github.diptych.markdown;

import io.github.diptych.diary.Span;

/**
 * A top-level block of a note and the HTML that stands for it, sanitised and balanced: the unit by
 * which the preview's page is patched.
 *
 * @param source where the block stands in the note, in UTF-16 units
 * @param html what github.com shows for it
 */
public record RenderedBlock(Span source, String html) {}
