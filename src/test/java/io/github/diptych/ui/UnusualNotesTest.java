package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that an editor may choke on, in the real window: written in, and kept to the last unit. */
@FxTest
class UnusualNotesTest {
  private static final String SIGNS = "我 が 𠀀 😀 👨‍👩‍👧 é ";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void a_window() {
    vault = TestVault.in(folder).note("other.md", "Another.\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void signs_of_two_units_and_of_several_code_points_are_written_and_taken_back_whole() {
    open("a\n").putsCaretAt(1).types(SIGNS).fires("note.save").awaitSaved();

    assertThat(window.onDisk("n.md")).isEqualTo("a" + SIGNS + "\n");
    window.fires("edit.undo").awaitTextWithout("😀");
    assertThat(window.text()).isEqualTo("a\n");
  }

  @Test
  void a_line_of_one_megabyte_without_a_break_is_written_in() {
    String line = "一句没有空格的话".repeat(1 << 17);
    int middle = line.length() / 2;

    open(line + "\n").putsCaretAt(middle).types("here").fires("note.save").awaitSaved();

    assertThat(window.onDisk("n.md"))
        .isEqualTo(line.substring(0, middle) + "here" + line.substring(middle) + "\n");
  }

  @Test
  @Tag("slow")
  void a_note_just_below_fifty_megabytes_is_written_in() {
    String text = "A line of the note, as long as many others are.\n".repeat(1_085_000);
    assertThat(text.length()).isBetween(49 << 20, 50 << 20);

    open(text).putsCaretAt(0).types("first").fires("note.save").awaitSaved();

    assertThat(window.onDisk("n.md")).isEqualTo("first" + text);
  }

  private DiptychWindow open(String text) {
    vault.note("n.md", text);
    return window.opens("n.md");
  }
}
