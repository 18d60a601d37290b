package io.github.diptych.diary.merge;

import io.github.diptych.diary.Language;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both sides changed, each in its own way. In the merged text stands mine, as nobody finds
 * words changed there that they have just written; or theirs where mine has none, for what stands
 * in the text cannot be lost. The other version is kept here.
 *
 * @param base what both began with; null if both added it
 * @param mine what this side made of it; null if it was deleted here
 * @param theirs what the other side made of it; null if it was deleted there
 * @param day the day it belongs to; null if it belongs to none
 * @param languages those of the blocks that it is about; none if it is about no block
 * @param standing what stands in the merged text for now
 */
public record Conflict(
    @Nullable String base,
    @Nullable String mine,
    @Nullable String theirs,
    @Nullable LocalDate day,
    List<Language> languages,
    Standing standing) {
  public Conflict {
    languages = List.copyOf(languages);
  }

  /** Where the merged text has it. */
  public Span place() {
    return standing.place();
  }

  /**
   * The edit that ends the conflict, in the merged text as it was given.
   *
   * @param text what is to stand there, one of the versions or any other; nothing if it is blank
   */
  public List<TextEdit> resolved(String text) {
    return List.of(standing.replaced(text));
  }

  /**
   * The edit that ends the conflict, in the merged text as it has become meanwhile.
   *
   * @param text what is to stand there
   * @param now the whole note; stale if what stood there was edited, or if it cannot be told which
   *     of several equal stretches is meant
   */
  public Resolution resolved(String text, String now) {
    Standing found = standing.in(now);
    return found == null
        ? new Resolution.Stale()
        : new Resolution.Decided(List.of(found.replaced(text)));
  }

  /** Whether what stands in the merged text is all of a version. */
  boolean isWhole() {
    String stands = mine != null ? mine : theirs;
    return stands != null && standing.text().startsWith(stands);
  }

  Conflict with(Standing other) {
    return new Conflict(base, mine, theirs, day, languages, other);
  }
}
