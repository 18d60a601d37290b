package io.github.diptych.diary.lookback;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is looked back on.
 *
 * @param day under whose heading it stands
 * @param pair its number within its day, from 1
 * @param spot where it begins
 * @param signed the first block's minute; null if it is not signed
 * @param untranslated whether the vault has two languages and it has one, or a draft of the other
 * @param han characters of both blocks, as {@link io.github.diptych.diary.TextCount} counts them
 * @param words of both blocks, likewise
 * @param beginning its first words on one line, without markup; empty if it has none
 * @param tags as they are written, without {@code #}, each once
 */
public record PastEntry(
    LocalDate day,
    int pair,
    Spot spot,
    @Nullable LocalDateTime signed,
    boolean untranslated,
    int han,
    int words,
    String beginning,
    List<String> tags) {
  public PastEntry {
    tags = List.copyOf(tags);
  }
}
