package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is kept, whatever another program or the disk does meanwhile. */
@FxTest
class KeepingTest {
  private static final String TEXT = "one\ntwo\nthree\n";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note("a.md", TEXT).note("b.md", "other\n");
    vault.bytes("gbk.md", "旧笔记\n".getBytes(Charset.forName("GBK")));
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens("a.md");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_quiet_saves_without_being_asked() {
    window.putsCaretAt(3).types("!").awaitSaved();

    assertThat(vault.text("a.md")).isEqualTo("one!\ntwo\nthree\n");
  }

  @Test
  void another_programs_change_comes_in_and_the_caret_stays_at_its_word() {
    window.putsCaretAt(TEXT.indexOf("three"));

    vault.note("a.md", "zero\n" + TEXT);
    Fx.run(() -> window.open().workspace().lookAtDisk());

    window.awaitText("zero\n" + TEXT);
    assertThat(window.caret()).isEqualTo(("zero\n" + TEXT).indexOf("three"));
  }

  @Test
  void another_programs_change_never_overwrites_what_is_not_saved() {
    window.putsCaretAt(0).types("mine ");
    vault.note("a.md", "theirs\n");
    window.presses(S, SHORTCUT);

    window.isTold("was changed by another program, and you have changed it here too.");
    assertThat(window.text()).isEqualTo("mine " + TEXT);
    assertThat(vault.text("a.md")).isEqualTo("theirs\n");
  }

  @Test
  void what_both_wrote_is_merged_around_the_caret_and_undone_as_one_step() {
    window.putsCaretAt(TEXT.indexOf("two")).types("my ");
    vault.note("a.md", "zero\n" + TEXT + "four\n");
    Fx.run(() -> window.open().workspace().lookAtDisk());

    window.awaitText("zero\none\nmy two\nthree\nfour\n");
    assertThat(window.caret()).isEqualTo("zero\none\nmy ".length());
    window.isTold("\"a.md\" was changed by another program, too.").awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("zero\none\nmy two\nthree\nfour\n");

    window.presses(Z, SHORTCUT).awaitTextWithout("zero");
    assertThat(window.text()).isEqualTo("one\nmy two\nthree\n");
  }

  @Test
  void a_note_that_cannot_be_saved_can_be_saved_elsewhere() throws Exception {
    Files.delete(vault.file("a.md"));
    Files.createDirectory(vault.file("a.md"));

    window.putsCaretAt(0).types("x").presses(S, SHORTCUT);

    window.isTold("\"a.md\" was not saved, for a folder of that name stands there.");
    Fx.await(
        "the choice",
        () ->
            window.open().parts().notices().currentProperty().get().orElseThrow().choices().stream()
                .anyMatch(choice -> choice.label().equals("Save as...")));
  }

  @Test
  void of_two_texts_the_writer_can_keep_the_one_here() {
    window.putsCaretAt(0).types("mine ");
    vault.note("a.md", "theirs\n");

    window.presses(S, SHORTCUT).clicks("Keep mine").awaitSaved();

    assertThat(vault.text("a.md")).isEqualTo("mine " + TEXT);
    window.isToldNothing();
  }

  @Test
  void of_two_texts_the_writer_can_take_the_one_on_disk() {
    window.putsCaretAt(0).types("mine ");
    vault.note("a.md", "theirs\n");

    window.presses(S, SHORTCUT).clicks("Reload from disk").awaitText("theirs");

    assertThat(window.text()).isEqualTo("theirs\n");
    assertThat(vault.text("a.md")).isEqualTo("theirs\n");
  }

  @Test
  void a_note_whose_file_vanished_stays_and_is_written_again_when_saved() throws Exception {
    Files.delete(vault.file("a.md"));
    Fx.run(() -> window.open().workspace().lookAtDisk());
    window.isTold("\"a.md\" was deleted by another program.");

    window.presses(S, SHORTCUT).awaitSaved();

    assertThat(vault.text("a.md")).isEqualTo(TEXT);
  }

  @Test
  void a_note_that_is_not_utf_8_is_read_only_and_says_why() {
    window.opens("gbk.md").isTold("\"gbk.md\" is not UTF-8 text, so it opens read-only.");
    var shown = window.text();

    window.types("x");

    assertThat(window.text()).isEqualTo(shown);
    window.opens("a.md").isToldNothing();
  }

  @Test
  void each_note_keeps_its_caret() {
    window.putsCaretAt(5).opens("b.md").putsCaretAt(2).opens("a.md");
    assertThat(window.caret()).isEqualTo(5);

    window.opens("b.md");
    assertThat(window.caret()).isEqualTo(2);
  }

  @Test
  void closing_saves_every_note_first() {
    window.putsCaretAt(0).types("A").opens("b.md").putsCaretAt(0).types("B");

    window.closes().awaitClosed();

    assertThat(vault.text("a.md")).isEqualTo("A" + TEXT);
    assertThat(vault.text("b.md")).isEqualTo("Bother\n");
  }

  @Test
  void what_cannot_be_saved_keeps_the_window_open() throws Exception {
    window.putsCaretAt(0).types("A");
    Files.delete(vault.file("a.md"));
    vault.folder("a.md");

    window.closes().isTold("a.md");

    Fx.await("the question", () -> window.open().parts().notices().waitingProperty().get() > 0);
    assertThat(window.isOpen()).isTrue();
    assertThat(window.text()).isEqualTo("A" + TEXT);
  }

  @Test
  void a_note_out_of_sight_that_cannot_be_saved_says_so() throws Exception {
    window.putsCaretAt(0).types("A").opens("b.md");
    Files.delete(vault.file("a.md"));
    vault.folder("a.md");

    window.isTold("\"a.md\"");
  }
}
