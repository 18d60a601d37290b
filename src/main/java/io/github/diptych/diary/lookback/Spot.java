package io.github.diptych.diary.lookback;

/**
 * Where something of the diary stands.
 *
 * @param note its path in the vault, with {@code /}
 * @param line from 1
 * @param start in UTF-16 units of the text as the editor has it: one for each line end, none for a
 *     byte order mark
 */
public record Spot(String note, int line, int start) {}
