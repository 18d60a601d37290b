package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes the fixes that the findings of a vault bring along. */
public final class VaultFix {
  private final VaultCheck check;
  private final NoteFiles files;

  public VaultFix(VaultCheck check, NoteFiles files) {
    this.check = check;
    this.files = files;
  }

  /** One fix: the note's text just before it and just after it. */
  public record Step(Finding finding, String before, String after) {}

  /**
   * The fixes of one note, in the order of its text.
   *
   * @param loaded the note as it was read
   */
  public record FixedNote(VaultPath path, Loaded.Note loaded, List<Step> steps) {}

  /**
   * What could be fixed in the whole vault; nothing is written.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public List<FixedNote> plan() throws IOException {
    var plan = new ArrayList<FixedNote>();
    for (var note : check.all()) {
      if (note.loaded() instanceof Loaded.Note loaded) {
        var steps = steps(loaded.text(), note.findings());
        if (!steps.isEmpty()) {
          plan.add(new FixedNote(VaultPath.of(note.path()), loaded, steps));
        }
      }
    }
    return plan;
  }

  /** Writes one note as planned, unless it has changed since. */
  public SaveOutcome write(FixedNote note) {
    var loaded = note.loaded();
    return files.save(note.path(), note.steps().getLast().after(), loaded.form(), loaded.hash());
  }

  /**
   * The text after each fix in turn; a fix that overlaps an earlier one is left for the next run.
   */
  static List<Step> steps(String text, List<Finding> findings) {
    var steps = new ArrayList<Step>();
    String now = text;
    int shift = 0;
    int done = 0;
    for (Finding finding : findings) {
      if (!finding.fixable() || firstUnit(finding) < done) {
        continue;
      }
      var edits = new ArrayList<TextEdit>();
      int grown = 0;
      for (TextEdit edit : finding.fix()) {
        edits.add(new TextEdit(edit.start() + shift, edit.end() + shift, edit.replacement()));
        grown += edit.growth();
        done = Math.max(done, edit.end());
      }
      String next = TextEdit.apply(now, edits);
      steps.add(new Step(finding, now, next));
      now = next;
      shift += grown;
    }
    return steps;
  }

  private static int firstUnit(Finding finding) {
    return finding.fix().stream().mapToInt(TextEdit::start).min().orElse(0);
  }
}
