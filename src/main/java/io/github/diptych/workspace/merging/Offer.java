package io.github.diptych.workspace.merging;

/**
 * A conflict as it is offered to the writer.
 *
 * @param says what was written for it before, or for the conflict as it was
 * @param journal takes what is written now
 */
public record Offer(OpenConflict conflict, Written.Begun says, ConflictJournal journal) {}
