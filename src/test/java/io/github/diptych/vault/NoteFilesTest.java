package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reading. */
class NoteFilesTest {
  private static final VaultPath NOTE = VaultPath.of("note.md");

  @TempDir Path temporary;
  private TestVault test;
  private NoteFiles files;

  @BeforeEach
  void aVault() {
    test = TestVault.in(temporary);
    files = new NoteFiles(test.vault());
  }

  @Test
  void a_note_has_its_text_as_the_file_has_it() {
    test.note("note.md", "一\r\ntwo\r\nthree");

    Loaded.Note note = note();

    assertThat(note.text()).isEqualTo("一\r\ntwo\r\nthree");
    assertThat(note.form()).isEqualTo(new FileForm(false, LineEnd.CRLF));
    assertThat(note.hash()).isEqualTo(ContentHash.of(test.bytes("note.md")));
  }

  @Test
  void a_byte_order_mark_belongs_to_the_form_and_not_to_the_text() {
    test.note("note.md", "\uFEFFtext\n");

    assertThat(note().text()).isEqualTo("text\n");
    assertThat(note().form()).isEqualTo(new FileForm(true, LineEnd.LF));
  }

  @Test
  void an_empty_file_and_one_of_nothing_but_a_byte_order_mark_are_empty_notes() {
    test.note("note.md", "");
    assertThat(note().text()).isEmpty();

    test.note("note.md", "\uFEFF");
    assertThat(note().text()).isEmpty();
    assertThat(note().form().byteOrderMark()).isTrue();
  }

  @Test
  void of_two_byte_order_marks_the_second_is_text() {
    test.note("note.md", "\uFEFF\uFEFFx");

    assertThat(note().text()).isEqualTo("\uFEFFx");
  }

  @Test
  void what_is_not_utf_8_is_shown_and_not_for_editing() {
    test.bytes("note.md", new byte[] {'a', (byte) 0xC4, (byte) 0xE3, 'b'});

    assertThat(files.load(NOTE))
        .isInstanceOfSatisfying(
            Loaded.ReadOnly.class,
            note -> {
              assertThat(note.reason()).isEqualTo(Reason.NOT_UTF8);
              assertThat(note.text()).startsWith("a\uFFFD").endsWith("b");
            });
  }

  @Test
  void random_bytes_are_loaded_one_way_or_the_other() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
      }
      test.bytes("note.md", bytes);

      Loaded loaded = files.load(NOTE);

      assertThat(loaded).as("-Dseed=%s", seed).isNotInstanceOf(Loaded.Unreadable.class);
      if (loaded instanceof Loaded.Note note) {
        assertThat(files.save(NOTE, note.text(), note.form(), note.hash()))
            .as("-Dseed=%s", seed)
            .isEqualTo(new SaveOutcome.Unchanged());
      }
    }
  }

  @Test
  void of_a_file_that_is_too_large_the_beginning_is_shown() {
    byte[] large = new byte[NoteFiles.LARGEST + 1];
    large[0] = 'x';
    test.bytes("note.md", large);

    assertThat(files.load(NOTE))
        .isInstanceOfSatisfying(
            Loaded.ReadOnly.class,
            note -> {
              assertThat(note.reason()).isEqualTo(Reason.TOO_LARGE);
              assertThat(note.text()).hasSize(NoteFiles.BEGINNING).startsWith("x");
            });
  }

  @Test
  void what_is_not_there_is_missing() {
    assertThat(reason("note.md")).isEqualTo(Reason.MISSING);
    assertThat(reason("no/such/folder.md")).isEqualTo(Reason.MISSING);
  }

  @Test
  void a_folder_is_no_note() {
    test.folder("note.md");

    assertThat(reason("note.md")).isEqualTo(Reason.A_FOLDER);
  }

  @Test
  void what_git_keeps_is_no_note() {
    test.note(".git/config", "");

    assertThat(reason(".git/config")).isEqualTo(Reason.OUTSIDE_VAULT);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_out_of_the_vault_is_not_followed() {
    TestVault.in(temporary.resolve("other")).note("secret.md", "secret");
    test.link("note.md", "../other/vault/secret.md").link("folder", "../other/vault");

    assertThat(reason("note.md")).isEqualTo(Reason.OUTSIDE_VAULT);
    assertThat(reason("folder/secret.md")).isEqualTo(Reason.OUTSIDE_VAULT);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_within_the_vault_is_followed() {
    test.note("a/real.md", "text").link("note.md", "a/real.md");

    assertThat(note().text()).isEqualTo("text");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_nowhere_is_missing_and_one_to_itself_is_an_error() {
    test.link("note.md", "nowhere.md").link("self.md", "self.md");

    assertThat(reason("note.md")).isEqualTo(Reason.MISSING);
    assertThat(reason("self.md")).isEqualTo(Reason.IO_ERROR);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_device_is_not_read_for_ever() throws Exception {
    Path pipe = test.file("note.md");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThat(reason("note.md")).isEqualTo(Reason.NOT_A_FILE);
  }

  private Loaded.Note note() {
    return (Loaded.Note) files.load(NOTE);
  }

  private Reason reason(String path) {
    return ((Loaded.Unreadable) files.load(VaultPath.of(path))).reason();
  }
}
