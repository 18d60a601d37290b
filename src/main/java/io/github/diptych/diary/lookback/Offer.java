package io.github.diptych.diary.lookback;

import java.time.LocalDate;

/**
 * A sentence that may be an intention: it speaks of tonight or tomorrow. It is none until the
 * writer says so.
 *
 * @param day under whose heading it stands
 * @param spot where the sentence begins
 * @param words the sentence
 */
public record Offer(LocalDate day, Spot spot, String words) {}
