package io.github.diptych.workspace.history;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.change.EntryChange;
import io.github.diptych.diary.change.NoteChanges;
import io.github.diptych.diary.change.PartChange;
import io.github.diptych.sync.FileChange;
import io.github.diptych.sync.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry by its words, whatever text it stands in.
 *
 * @param first the block that opens it, with its signature
 * @param second the block that completes it; null if there is none
 * @param whole from the first unit of the one to the last of the other
 */
public record EntryWords(String first, @Nullable String second, String whole) {
  private static final int BEGINNING = 40;

  public static EntryWords of(Entry entry, String text) {
    return new EntryWords(
        entry.first().span().in(text),
        entry.second() == null ? null : entry.second().span().in(text),
        entry.span().in(text));
  }

  /** As a commit in its history has it; empty in any other history. */
  public static Optional<EntryWords> of(Version version) {
    return version.what() instanceof FollowedEntry followed
        ? Optional.of(followed.entry())
        : Optional.empty();
  }

  /** Its first words, for people. */
  public String beginning() {
    String line = first.strip().lines().findFirst().orElse("");
    int most =
        line.offsetByCodePoints(0, Math.min(BEGINNING, line.codePointCount(0, line.length())));
    return most == line.length() ? line : line.substring(0, most) + "…";
  }

  /** The entry with these words; of several the first. */
  public Optional<Entry> in(Diary diary) {
    return diary.entries().stream()
        .filter(entry -> of(entry, diary.text()).equals(this))
        .findFirst();
  }

  /** Whether a text has these words once and so cannot mean another entry. */
  boolean isOnceIn(String text) {
    int at = text.indexOf(whole);
    return at >= 0 && text.indexOf(whole, at + 1) < 0;
  }

  /** Of what changed in a note, what has to do with this entry. */
  FileDiff only(FileDiff diff) {
    return diff instanceof FileDiff.Text(FileChange file, NoteChanges changes)
        ? new FileDiff.Text(
            file,
            new NoteChanges(
                changes.changes().stream().filter(this::isIn).toList(), changes.byEntries()))
        : diff;
  }

  private boolean isIn(EntryChange entry) {
    return entry.parts().stream()
        .filter(part -> part.now() != null)
        .map(PartChange::textNow)
        .anyMatch(text -> text.equals(first) || text.equals(second));
  }
}
