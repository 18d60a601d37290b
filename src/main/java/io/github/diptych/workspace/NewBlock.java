package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.TemplateFault;
import io.github.diptych.diary.TemplateWriting;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds a signed block to the diary on disk, as the desktop does to an open note. For one use. */
public final class NewBlock {
  private final DiaryNotes notes;
  private final NoteFiles files;
  private final Set<TemplateFault> faults = new LinkedHashSet<>();

  public NewBlock(DiaryNotes notes, NoteFiles files) {
    this.notes = notes;
    this.files = files;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * @param faults what the writer should know of the templates
     */
    record Written(VaultPath path, List<TemplateFault> faults) implements Outcome {}

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
        faults.addAll(place.beginning().faults());
        var text = appended(notes.begin(place), at, language, body);
        var saved = files.save(place.path(), text, FileForm.standard(), null);
        if (saved instanceof SaveOutcome.Saved) {
          notes.frontPage().put(place.path(), true);
        }
        yield outcome(place.path(), saved);
      }
      case DiaryNotes.Place.Unreadable(VaultPath path, Loaded loaded) ->
          new Outcome.Unreadable(path, loaded);
    };
  }

  private String appended(Diary diary, LocalDateTime at, Language language, String body) {
    var templates = notes.templates();
    var written = new TemplateWriting(diary, templates.templates(), at).append(language, body);
    faults.addAll(templates.faults());
    faults.addAll(written.faults());
    return TextEdit.apply(diary.text(), written.change().edits());
  }

  private Outcome outcome(VaultPath path, SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> new Outcome.Written(path, List.copyOf(faults));
      case SaveOutcome other -> new Outcome.NotSaved(path, other);
    };
  }
}
