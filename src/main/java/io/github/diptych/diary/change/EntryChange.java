package io.github.diptych.diary.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry, a heading, or some lines of what is no diary.
 *
 * @param day the day it belongs to, now or before it went; null if it belongs to none
 * @param parts the blocks of an entry, those that stayed too; else one
 */
public record EntryChange(ChangeKind kind, @Nullable LocalDate day, List<PartChange> parts) {
  public EntryChange {
    parts = List.copyOf(parts);
  }

  static EntryChange of(@Nullable LocalDate day, List<PartChange> parts) {
    List<ChangeKind> kinds = parts.stream().map(PartChange::kind).distinct().toList();
    return new EntryChange(kinds.size() == 1 ? kinds.getFirst() : ChangeKind.CHANGED, day, parts);
  }
}
