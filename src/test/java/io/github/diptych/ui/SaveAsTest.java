package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text whose own file cannot be written is written elsewhere. */
class SaveAsTest {
  @TempDir private Path home;
  private Workspace workspace;
  private OpenDocument document;
  private final NoticeModel notices = new NoticeModel();

  @BeforeEach
  void a_note_that_is_not_saved() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", "one\n");
    workspace = desk.workspace();
    document = Desk.document(workspace, "a.md");
    Desk.type(document, "零 ");
  }

  @Test
  void the_text_is_in_the_file_that_was_chosen_and_the_note_still_unsaved() throws Exception {
    Path chosen = home.resolve("elsewhere.md");

    saveAs(Optional.of(chosen));

    assertThat(Files.readString(chosen)).isEqualTo("零 one\n");
    assertThat(told()).contains("is saved as " + chosen);
    assertThat(document.isDirty()).isTrue();
  }

  @Test
  void where_that_cannot_be_written_either_it_is_said_and_can_be_tried_again() throws Exception {
    Path taken = home.resolve("taken.md");
    Files.createDirectories(taken.resolve("inside"));

    saveAs(Optional.of(taken));

    assertThat(told()).contains("was not saved");
    assertThat(notices.currentProperty().get().orElseThrow().choices()).hasSize(1);
    assertThat(taken).isDirectory();
  }

  @Test
  void without_a_choice_nothing_is_written() {
    saveAs(Optional.empty());

    assertThat(notices.currentProperty().get()).isEmpty();
  }

  private void saveAs(Optional<Path> chosen) {
    new SaveAs(workspace, notices, Words.of(Speech.ENGLISH), name -> chosen).ask(document);
  }

  private String told() {
    return notices.currentProperty().get().map(Notice::text).orElse("");
  }
}
