package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import org.jspecify.annotations.Nullable;

/**
 * What the file of an open note held when it was read or written last.
 *
 * @param text as the editor has it; empty if there is no file
 * @param hash of its bytes; null if there is no file
 */
record InFile(NoteText text, FileForm form, @Nullable ContentHash hash) {
  static InFile of(Loaded.Note note) {
    return new InFile(NoteText.of(LineEnds.toEditor(note.text())), note.form(), note.hash());
  }

  /** Whether another program has written the file since. */
  boolean isOlderThan(Loaded.Note now) {
    return hash != null && !now.hash().equals(hash);
  }

  /**
   * How the lines of a text end that was made of this one.
   *
   * @param file exactly as the file holds it
   */
  LineEnds lineEnds(String file, String later) {
    LineEnds ends = LineEnds.of(file);
    NoteText at = text;
    for (TextEdit edit : LineDifference.between(text.toString(), later).reversed()) {
      ends =
          ends.edited(
              at, edit.start(), at.subSequence(edit.start(), edit.end()), edit.replacement());
      at = at.with(edit);
    }
    return ends;
  }

  /** There is no file. */
  InFile gone() {
    return new InFile(NoteText.of(""), form, null);
  }

  InFile with(NoteText saved, @Nullable ContentHash its) {
    return new InFile(saved, form, its);
  }
}
