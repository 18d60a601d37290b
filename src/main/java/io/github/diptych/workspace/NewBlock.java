package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryWriter;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.time.LocalDateTime;

/** Adds a signed block to the diary on disk, as the desktop does to an open note. */
public final class NewBlock {
  private final DiaryNotes notes;
  private final NoteFiles files;

  public NewBlock(DiaryNotes notes, NoteFiles files) {
    this.notes = notes;
    this.files = files;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Written(VaultPath path) implements Outcome {}

    /** The note that it belongs in cannot be read as text; nothing was changed. */
    record Unreadable(VaultPath path, Loaded loaded) implements Outcome {}

    /** The note could not be saved; nothing was changed. */
    record NotSaved(VaultPath path, SaveOutcome outcome) implements Outcome {}
  }

  /**
   * @param at the minute that it is signed with
   * @param body Markdown, not blank
   */
  public Outcome write(LocalDateTime at, Language language, String body) {
    return switch (notes.placeFor(at, language)) {
      case DiaryNotes.Place.There(DiaryNote note) -> {
        var text = appended(note.diary(), at, language, body);
        var loaded = note.loaded();
        yield outcome(note.path(), files.save(note.path(), text, loaded.form(), loaded.hash()));
      }
      case DiaryNotes.Place.New place -> {
        var text = appended(notes.begin(place), at, language, body);
        yield outcome(place.path(), files.save(place.path(), text, FileForm.standard(), null));
      }
      case DiaryNotes.Place.Unreadable(VaultPath path, Loaded loaded) ->
          new Outcome.Unreadable(path, loaded);
    };
  }

  private static String appended(Diary diary, LocalDateTime at, Language language, String body) {
    return TextEdit.apply(diary.text(), new DiaryWriter(diary).append(at, language, body).edits());
  }

  private static Outcome outcome(VaultPath path, SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> new Outcome.Written(path);
      case SaveOutcome other -> new Outcome.NotSaved(path, other);
    };
  }
}
