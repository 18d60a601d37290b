package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.NoteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitMessageTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 2);

  @TempDir Path home;
  private TestVault vault;
  private VaultRepository repository;

  @BeforeEach
  void a_repository() throws IOException {
    TestRemote.withoutThisMachinesGit("");
    vault = TestVault.in(home).note("README.md", "# 首页\n");
    repository = VaultRepository.init(vault.root());
    commit();
  }

  @AfterEach
  void let_go() {
    repository.close();
  }

  private void commit() {
    repository.commit("before", SyncProgress.NONE);
  }

  private String message() throws IOException {
    return new CommitMessage(repository, new NoteFiles(vault.vault()), DiaryFormat.standard())
        .of(repository.status().changes(), TODAY);
  }

  private static String day(int day, String... minutes) {
    var text = new StringBuilder("### 2024.05." + day + "\n\n");
    for (String minute : minutes) {
      text.append("在" + minute + "写的。\n\n再写一行。 -**2024.05." + day + " " + minute + "**\n\n");
      text.append("---\n\n");
      text.append("Written. -**2024.05." + day + " " + minute + "**\n\n---\n\n");
    }
    return text.toString();
  }

  @Test
  void two_entries_and_a_picture() throws IOException {
    vault.note("diary/2024-05.md", day(20, "10:38", "12:00")).image("images/a.png");

    assertThat(message()).isEqualTo("2024.05.20: 2 entries, 1 image");
  }

  @Test
  void of_a_sync_that_is_cancelled_there_is_none() throws IOException {
    vault.note("diary/2024-05.md", day(20, "10:38"));
    var changes = repository.status().changes();
    var message =
        new CommitMessage(repository, new NoteFiles(vault.vault()), DiaryFormat.standard());
    SyncProgress cancelled =
        new SyncProgress() {
          @Override
          public void step(Phase phase, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> message.of(changes, TODAY, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void only_new_entries_count() throws IOException {
    vault.note("diary/2024-05.md", day(20, "10:38", "12:00"));
    commit();
    vault.note("diary/2024-05.md", day(20, "10:38", "12:00", "13:00"));

    assertThat(message()).isEqualTo("2024.05.20: 1 entry");
  }

  @Test
  void a_changed_entry_counts() throws IOException {
    vault.note("diary/2024-05.md", day(20, "10:38", "12:00"));
    commit();
    vault.note("diary/2024-05.md", day(20, "10:38", "12:00").replace("在12:00", "在中午"));

    assertThat(message()).isEqualTo("2024.05.20: 1 entry");
  }

  @Test
  void several_days_are_from_and_to() throws IOException {
    vault.note("a.md", day(22, "10:38")).note("b.md", day(20, "10:38") + day(21, "10:38"));

    assertThat(message()).isEqualTo("2024.05.20–2024.05.22: 3 entries");
  }

  @Test
  void without_entries_it_is_of_today() throws IOException {
    vault.note("README.md", "# 新\n").note("b.markdown", "b").bytes("c.pdf", new byte[9]);

    assertThat(message()).isEqualTo("2024.06.02: 2 notes, 1 file");
  }

  @Test
  void what_was_deleted_counts_as_what_it_was() throws IOException {
    vault.note("diary/2024-05.md", day(20, "10:38")).image("a.JPG").note("x.txt", "x");
    commit();
    Files.delete(vault.file("a.JPG"));
    Files.delete(vault.file("diary/2024-05.md"));
    Files.delete(vault.file("x.txt"));

    assertThat(message()).isEqualTo("2024.06.02: 1 note, 1 image, 1 file");
  }

  @Test
  void a_byte_order_mark_and_other_line_ends_in_the_commit_make_no_entry_new() throws IOException {
    vault.note("a.md", "\uFEFF" + day(20, "10:38", "12:00"));
    commit();
    vault.note("a.md", "\uFEFF" + day(20, "10:38", "12:00", "13:00").replace("\n", "\r\n"));

    assertThat(message()).isEqualTo("2024.05.20: 1 entry");
  }

  @Test
  void a_note_that_is_not_utf_8_is_a_note() throws IOException {
    vault.bytes("a.md", new byte[] {(byte) 0xFF});

    assertThat(message()).isEqualTo("2024.06.02: 1 note");
  }
}
