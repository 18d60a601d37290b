package io.github.diptych.vault.journal;

import io.github.diptych.diary.NoteText;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says when it is read from its beginning to the last record that is whole.
 *
 * @param vault the vault's folder, as it was written down: not to be trusted
 * @param hash of the bytes of the file that the text was begun with; null if it had none
 * @param base what that file held; empty without one
 * @param attempted what a save may have put into the file since, without coming to its end
 * @param text what was typed, up to the last record
 * @param caret where the writer was in it
 */
public record JournalText(
    String vault,
    VaultPath note,
    @Nullable ContentHash hash,
    NoteText base,
    Optional<NoteText> attempted,
    NoteText text,
    int caret) {
  /**
   * Reads a journal.
   *
   * @param length of the bytes that were read; what comes behind them says nothing
   */
  record Read(JournalText journal, int length) {}

  /** Empty if nothing can be relied on. */
  static Optional<Read> read(byte[] bytes) {
    var read = JournalFormat.read(bytes);
    if (read.records().isEmpty()
        || !(read.records().getFirst() instanceof JournalRecord.Begun begun)) {
      return Optional.empty();
    }
    var base = NoteText.of(begun.base());
    var state =
        new JournalText(begun.vault(), begun.note(), begun.hash(), base, Optional.empty(), base, 0);
    List<JournalRecord> records = read.records();
    for (int i = 1; i < records.size(); i++) {
      @Nullable JournalText next = state.after(records.get(i));
      if (next == null) {
        int sound = JournalFormat.write(records.subList(0, i)).remaining();
        return Optional.of(new Read(state, sound));
      }
      state = next;
    }
    return Optional.of(new Read(state, read.length()));
  }

  /** Null if that cannot follow. */
  private @Nullable JournalText after(JournalRecord record) {
    return switch (record) {
      case JournalRecord.Begun twice -> null;
      case JournalRecord.Edited(var edit, int at) -> {
        if (edit.end() > text.length()) {
          yield null;
        }
        var next = text.with(edit);
        int caret = Math.clamp(at, 0, next.length());
        yield new JournalText(vault, note, hash, base, attempted, next, caret);
      }
      case JournalRecord.Attempted now ->
          new JournalText(vault, note, hash, base, Optional.of(text), text, caret);
      case JournalRecord.Saved(var now) ->
          attempted
              .map(saved -> new JournalText(vault, note, now, saved, Optional.empty(), text, caret))
              .orElse(null);
    };
  }
}
