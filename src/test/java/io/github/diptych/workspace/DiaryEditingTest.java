package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryEditingTest {
  @TempDir Path home;
  private Desk desk;
  private OpenDocument note;
  private DiaryEditing editing;

  @BeforeEach
  void a_diary() {
    desk = Desk.in(home);
    desk.vault.note("a.md", "### 2024.05.20 Mon\n\n早。\n");
    note = desk.document("a.md");
    editing = new DiaryEditing(DiaryFormat.standard(), desk.lanes, desk.clock);
  }

  private String after(Change change) {
    return TextEdit.apply(note.text(), change.edits());
  }

  @Test
  void a_new_entry_gets_a_separator_and_the_caret() {
    var change = editing.newEntry(note).join();

    assertThat(after(change)).startsWith("### 2024.05.20 Mon\n\n早。\n\n---\n\n");
    assertThat(change.caret()).isEqualTo("### 2024.05.20 Mon\n\n早。\n\n---\n\n".length());
  }

  @Test
  void signing_takes_the_minute_of_the_clock_and_opens_the_other_language() {
    var change = editing.sign(note, note.text().indexOf('。') + 1).join();

    assertThat(after(change))
        .startsWith("### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n\n---\n\n");
  }

  @Test
  void the_last_signature_of_a_note_ends_its_line() {
    var half = "### 2024.05.20 Mon\n\n早。 -**2024.05.20 08:00**\n\n---\n\nEarly.";
    desk.vault.note("b.md", half);
    note = desk.document("b.md");

    var change = editing.sign(note, half.length()).join();

    assertThat(after(change)).isEqualTo(half + " -**2024.05.20 10:38**\n");
    assertThat(change.caret()).isEqualTo(after(change).length() - 1);
  }

  @Test
  void what_is_typed_while_it_is_read_is_read_again() {
    desk.homeWaits();
    var signing = editing.sign(note, note.text().indexOf('。') + 1);
    note.edited(new TextChange(note.text().indexOf('早'), "", "今天"));
    var entry = editing.newEntry(note);

    desk.homeGoesOn();

    assertThat(after(signing.join())).contains("今天早。 -**2024.05.20 10:38**");
    assertThat(after(entry.join())).contains("今天早。\n\n---\n\n");
  }
}
