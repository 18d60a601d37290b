package io.github.diptych.ui.preview;

import io.github.diptych.diary.Span;

/**
 * A task box that a reader clicked.
 *
 * @param block where its block stands in the source
 * @param at the offset of its {@code [} in the source, in UTF-16 units; -1 if the page does not
 *     know it
 * @param number of the box among those of its block, from 0
 */
public record TaskBox(Span block, int at, int number) {}
