package io.github.diptych.diary;

import java.time.LocalDateTime;

/**
 * The minute under a block. It is a label: two blocks can bear the same one.
 *
 * @param span the signature alone, without the space before it
 * @param at what it says, in no time zone
 */
public record Signature(Span span, LocalDateTime at) {}
