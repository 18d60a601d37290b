package io.github.diptych.ui.preview;

import io.github.diptych.diary.Span;

/**
 * Where a reader clicked, as near as the page knows it.
 *
 * @param source the smallest known part of the source that holds the place, in UTF-16 units
 * @param before the words of that part up to the place, as they are shown
 * @param after the words behind it
 */
public record Clicked(Span source, String before, String after) {}
