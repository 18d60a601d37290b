package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.diptych.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
  private static final VaultPath NOTE = VaultPath.of("note.md");
  private static final FileForm PLAIN = FileForm.standard();

  @TempDir Path temporary;
  private TestVault test;
  private NoteFiles files;

  @BeforeEach
  void aVault() {
    test = TestVault.in(temporary);
    files = new NoteFiles(test.vault());
  }

  @Test
  void a_save_replaces_the_text_and_leaves_nothing_else() {
    test.note("note.md", "old");

    SaveOutcome outcome = files.save(NOTE, "新 text\n", PLAIN, hash("note.md"));

    assertThat(test.text("note.md")).isEqualTo("新 text\n");
    assertThat(outcome).isEqualTo(new SaveOutcome.Saved(hash("note.md")));
    assertThat(test.everything()).containsExactly("note.md");
  }

  @Test
  void line_ends_and_byte_order_mark_are_written_as_they_were_found() {
    test.note("note.md", "\uFEFFone\r\ntwo\nthree\r\n");
    var note = (Loaded.Note) files.load(NOTE);

    files.save(NOTE, note.text() + "four\r\n", note.form(), note.hash());

    assertThat(test.text("note.md")).isEqualTo("\uFEFFone\r\ntwo\nthree\r\nfour\r\n");
  }

  @Test
  void saving_what_is_there_touches_nothing() throws IOException {
    test.note("note.md", "same");
    FileTime then = FileTime.from(Instant.ofEpochSecond(1_000_000_000));
    Files.setLastModifiedTime(test.file("note.md"), then);

    SaveOutcome outcome = files.save(NOTE, "same", PLAIN, hash("note.md"));

    assertThat(outcome).isEqualTo(new SaveOutcome.Unchanged());
    assertThat(Files.getLastModifiedTime(test.file("note.md"))).isEqualTo(then);
  }

  @Test
  void what_another_program_wrote_is_not_overwritten() {
    test.note("note.md", "loaded");
    ContentHash loaded = hash("note.md");
    test.note("note.md", "by another program");

    SaveOutcome outcome = files.save(NOTE, "mine", PLAIN, loaded);

    assertThat(outcome).isEqualTo(new SaveOutcome.ChangedOnDisk(hash("note.md")));
    assertThat(test.text("note.md")).isEqualTo("by another program");
    assertThat(test.everything()).containsExactly("note.md");
  }

  @Test
  void if_another_program_wrote_the_very_same_it_is_saved() {
    test.note("note.md", "loaded");
    ContentHash loaded = hash("note.md");
    test.note("note.md", "mine");

    assertThat(files.save(NOTE, "mine", PLAIN, loaded))
        .isEqualTo(new SaveOutcome.Saved(hash("note.md")));
  }

  @Test
  void a_note_that_was_deleted_is_not_made_again_unasked() {
    test.note("note.md", "loaded");
    ContentHash loaded = hash("note.md");
    test.file("note.md").toFile().delete();

    assertThat(files.save(NOTE, "mine", PLAIN, loaded))
        .isEqualTo(new SaveOutcome.Failed(Reason.MISSING, ""));
    assertThat(files.save(NOTE, "mine", PLAIN, null)).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(test.text("note.md")).isEqualTo("mine");
  }

  @Test
  void a_new_note_gets_its_folders() {
    VaultPath path = VaultPath.of("diary/2024/2024-05.md");

    assertThat(files.save(path, "new", PLAIN, null)).isInstanceOf(SaveOutcome.Saved.class);

    assertThat(test.everything()).containsExactly("diary", "diary/2024", "diary/2024/2024-05.md");
  }

  @Test
  void a_new_note_can_be_taken_back_with_the_folders_that_were_made_for_it() {
    test.folder("diary");
    VaultPath path = VaultPath.of("diary/2024/05/a.md");
    VaultPath there = files.folderThere(path);
    assertThat(there).isEqualTo(VaultPath.of("diary"));
    files.save(path, "new", PLAIN, null);

    assertThat(files.takeBack(path, ContentHash.of(test.bytes(path.value())), there)).isTrue();

    assertThat(test.everything()).containsExactly("diary");
  }

  @Test
  void what_is_taken_back_leaves_what_others_put_beside_it() {
    VaultPath path = VaultPath.of("diary/a.md");
    VaultPath there = files.folderThere(path);
    files.save(path, "new", PLAIN, null);
    test.note("diary/b.md", "theirs");

    assertThat(files.takeBack(path, ContentHash.of(test.bytes("diary/a.md")), there)).isTrue();

    assertThat(test.everything()).containsExactly("diary", "diary/b.md");
  }

  @Test
  void a_note_that_another_program_has_changed_since_is_not_taken_back() {
    files.save(NOTE, "new", PLAIN, null);
    var saved = ContentHash.of(test.bytes("note.md"));
    test.note("note.md", "theirs");

    assertThat(files.takeBack(NOTE, saved, VaultPath.ROOT)).isFalse();

    assertThat(test.text("note.md")).isEqualTo("theirs");
  }

  @Test
  void a_new_note_never_replaces_one_that_is_there() {
    test.note("note.md", "there");

    assertThat(files.save(NOTE, "new", PLAIN, null))
        .isEqualTo(new SaveOutcome.ChangedOnDisk(hash("note.md")));
    assertThat(test.text("note.md")).isEqualTo("there");
  }

  @Test
  void a_folder_in_the_notes_place_is_left_alone() {
    test.note("note.md", "loaded");
    ContentHash loaded = hash("note.md");
    test.file("note.md").toFile().delete();
    test.folder("note.md");

    assertThat(files.save(NOTE, "mine", PLAIN, loaded))
        .isEqualTo(new SaveOutcome.Failed(Reason.A_FOLDER, ""));
    assertThat(files.save(NOTE, "mine", PLAIN, null))
        .isEqualTo(new SaveOutcome.Failed(Reason.A_FOLDER, ""));
    assertThat(test.everything()).containsExactly("note.md");
  }

  @Test
  void a_file_where_a_folder_is_needed_is_left_alone() {
    test.note("diary", "a file");

    SaveOutcome outcome = files.save(VaultPath.of("diary/2024/a.md"), "new", PLAIN, null);

    assertThat(outcome).isInstanceOf(SaveOutcome.Failed.class);
    assertThat(test.everything()).containsExactly("diary");
    assertThat(test.text("diary")).isEqualTo("a file");
  }

  @Test
  void half_a_surrogate_pair_becomes_a_replacement_character() {
    files.save(NOTE, "a\uD83Db", PLAIN, null);

    assertThat(test.text("note.md")).isEqualTo("a\uFFFDb");
  }

  @Test
  void nothing_is_written_into_git() {
    assertThat(files.save(VaultPath.of(".git/hooks/post-commit"), "rm", PLAIN, null))
        .isInstanceOfSatisfying(
            SaveOutcome.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(Reason.OUTSIDE_VAULT));
    assertThat(test.everything()).isEmpty();
  }

  @Test
  void a_note_that_may_not_be_written_stays_as_it_is() {
    test.note("note.md", "old");
    assertThat(test.file("note.md").toFile().setWritable(false, false)).isTrue();
    assumeThat(Files.isWritable(test.file("note.md"))).as("root may write it").isFalse();

    SaveOutcome outcome = files.save(NOTE, "new", PLAIN, hash("note.md"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            SaveOutcome.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(Reason.NO_PERMISSION));
    assertThat(test.text("note.md")).isEqualTo("old");
    assertThat(test.everything()).containsExactly("note.md");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void who_may_write_a_read_only_note_saves_it_and_it_stays_read_only() throws IOException {
    test.note("note.md", "old");
    Files.setPosixFilePermissions(
        test.file("note.md"), PosixFilePermissions.fromString("r--r--r--"));
    assumeThat(Files.isWritable(test.file("note.md"))).as("only root may").isTrue();

    files.save(NOTE, "new", PLAIN, hash("note.md"));

    assertThat(test.text("note.md")).isEqualTo("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(test.file("note.md"))))
        .isEqualTo("r--r--r--");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_mode_is_kept() throws IOException {
    test.note("note.md", "old");
    for (String mode : new String[] {"rw-------", "rwxrw-rw-", "rw-r-----"}) {
      Files.setPosixFilePermissions(test.file("note.md"), PosixFilePermissions.fromString(mode));

      files.save(NOTE, "for " + mode, PLAIN, hash("note.md"));

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(test.file("note.md"))))
          .isEqualTo(mode);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void of_a_link_the_file_that_it_leads_to_is_saved() throws IOException {
    test.note("a/real.md", "old").link("note.md", "a/real.md");

    files.save(NOTE, "new", PLAIN, hash("note.md"));

    assertThat(test.text("a/real.md")).isEqualTo("new");
    assertThat(Files.readSymbolicLink(test.file("note.md"))).hasToString("a/real.md");
    assertThat(test.everything()).containsExactly("a", "a/real.md", "note.md");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_out_of_the_vault_is_never_written_through() {
    TestVault other = TestVault.in(temporary.resolve("other")).note("secret.md", "secret");
    test.link("note.md", "../other/vault/secret.md").link("folder", "../other/vault");
    test.link("nowhere.md", "../other/vault/new.md");

    ContentHash secret = ContentHash.of(other.bytes("secret.md"));
    assertOutside(files.save(NOTE, "mine", PLAIN, secret));
    assertOutside(files.save(VaultPath.of("folder/new.md"), "mine", PLAIN, null));
    assertThat(files.save(VaultPath.of("nowhere.md"), "mine", PLAIN, null))
        .isInstanceOf(SaveOutcome.Failed.class);

    assertThat(other.everything()).containsExactly("secret.md");
    assertThat(other.text("secret.md")).isEqualTo("secret");
  }

  @Test
  void what_a_killed_save_left_is_removed_once_it_is_old() throws IOException {
    test.note(".diptych-1.tmp", "").note("a/.diptych-2.tmp", "").note("a/.diptych-3.tmp", "");
    test.note("a/mine.tmp", "").note(".git/.diptych-4.tmp", "").note(".diptych/vault.json", "");
    Instant now = Files.getLastModifiedTime(test.file("a/.diptych-3.tmp")).toInstant();
    for (String old : new String[] {".diptych-1.tmp", "a/.diptych-2.tmp", "a/mine.tmp"}) {
      Files.setLastModifiedTime(test.file(old), FileTime.from(now.minusSeconds(7200)));
    }

    int removed = new Leftovers(test.vault()).remove(now.minusSeconds(3600));

    assertThat(removed).isEqualTo(2);
    assertThat(test.everything())
        .contains("a/.diptych-3.tmp", "a/mine.tmp", ".git/.diptych-4.tmp", ".diptych/vault.json")
        .doesNotContain(".diptych-1.tmp", "a/.diptych-2.tmp");
  }

  @Test
  void a_change_at_the_very_last_moment_is_noticed() throws IOException {
    test.note("note.md", "old");

    boolean written = new WholeFile().write(test.vault().file(NOTE), new byte[] {'x'}, () -> false);

    assertThat(written).isFalse();
    assertThat(test.text("note.md")).isEqualTo("old");
    assertThat(test.everything()).containsExactly("note.md");
  }

  private static void assertOutside(SaveOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SaveOutcome.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(Reason.OUTSIDE_VAULT));
  }

  private ContentHash hash(String path) {
    return ContentHash.of(test.bytes(path));
  }
}
