package io.github.diptych.workspace.merging;

import io.github.diptych.diary.merge.Conflict;

/**
 * A place that was changed here and elsewhere, which the writer has to decide about.
 *
 * @param note its path in the vault, with {@code /}
 * @param number which of several in that note that are about the same texts, from 1
 */
public record OpenConflict(String note, Conflict conflict, int number) {}
