package io.github.diptych.workspace.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.NoteText;
import io.github.diptych.task.Lane;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.LeftJournal;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.TextChange;
import io.github.diptych.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk of what is typed, from the first letter to the save. */
class NoteJournalTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PART_OF_IT = Duration.ofMillis(300);

  @TempDir private Path home;
  private Desk desk;
  private Workspace workspace;
  private OpenDocument document;

  @BeforeEach
  void open() {
    desk = Desk.in(home);
    desk.vault.note("a.md", "one\n");
    workspace = desk.workspace();
    document = Desk.document(workspace, "a.md");
  }

  @Test
  void what_is_typed_is_on_the_disk_before_it_is_saved() {
    type("a");
    desk.goBy(PART_OF_IT);
    type("b");
    desk.goBy(PART_OF_IT);

    assertThat(desk.vault.text("a.md")).isEqualTo("one\n");
    assertThat(left()).singleElement().satisfies(this::saysAbOne);
  }

  private void saysAbOne(LeftJournal left) {
    assertThat(left.text().text().toString()).isEqualTo("abone\n");
    assertThat(left.text().base().toString()).isEqualTo("one\n");
    assertThat(left.text().caret()).isEqualTo(2);
  }

  @Test
  void a_writer_who_never_pauses_is_not_waited_for() {
    for (int i = 0; i < 20; i++) {
      type("x");
      desk.goBy(Duration.ofMillis(50));
    }

    String typed = left().getFirst().text().text().toString();

    assertThat(desk.vault.text("a.md")).isEqualTo("one\n");
    assertThat(typed).hasSizeGreaterThanOrEqualTo("xxxxxxxxxxxxxxxxone\n".length());
  }

  @Test
  void what_is_saved_needs_no_journal() {
    type("a");
    desk.goBy(SECOND.plus(PART_OF_IT));

    assertThat(desk.vault.text("a.md")).isEqualTo("aone\n");
    assertThat(desk.journalCount()).isZero();
  }

  @Test
  void what_is_typed_while_it_is_saved_stays_in_the_journal_and_the_save_is_its_base() {
    type("a");
    desk.homeWaits();
    var _ = document.save();
    type("b");
    desk.homeGoesOn();

    var left = left().getFirst().text();

    assertThat(desk.vault.text("a.md")).isEqualTo("aone\n");
    assertThat(left.base().toString()).isEqualTo("aone\n");
    assertThat(left.text().toString()).startsWith("a");
    desk.goBy(PART_OF_IT);
    assertThat(left().getFirst().text().text().toString()).isEqualTo("abone\n");
  }

  @Test
  void what_is_typed_before_the_journal_gets_to_a_save_is_not_taken_for_what_was_saved() {
    var disk = new CountDownLatch(1);
    var saved = NoteText.of("aone\n");
    try (Lane slow = Lane.named("slow-journal")) {
      var journals =
          new Journals(
              desk.journalFolder().resolveSibling(""), withJournal(slow), new ManualTimer());
      NoteJournal journal = journals.of(desk.vault.vault(), VaultPath.of("a.md"));
      journal.inFile(NoteText.of("one\n"), hash("one\n"));
      var _ = slow.submit(() -> disk.await(1, TimeUnit.MINUTES));
      journal.saving(saved);
      journal.typed(NoteText.of("abone\n"), 2);
      journal.inFile(saved, hash("aone\n"));
      disk.countDown();
      journal.flushed().join();
    }

    var left = left().getFirst().text();
    assertThat(left.base().toString()).isEqualTo("aone\n");
    assertThat(left.hash()).isEqualTo(hash("aone\n"));
    assertThat(left.text().toString()).isEqualTo("abone\n");
  }

  private Lanes withJournal(Lane journal) {
    Lanes rest = desk.lanes;
    return new Lanes(
        rest.render(),
        rest.reading(),
        rest.workTree(),
        journal,
        rest.network(),
        rest.pictures(),
        rest.search(),
        rest.names(),
        rest.history(),
        rest.web(),
        rest.home());
  }

  private static ContentHash hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void room_in_which_nothing_is_written_is_no_text_of_the_writers() {
    document.makeRoom(() -> type("\n\n"));
    desk.goBy(PART_OF_IT);

    assertThat(desk.journalCount()).isZero();

    type("a");
    desk.goBy(PART_OF_IT);
    assertThat(left().getFirst().text().base().toString()).isEqualTo("one\n");
  }

  @Test
  void what_another_program_wrote_meanwhile_takes_nothing_from_it() {
    type("a");
    desk.vault.note("a.md", "theirs\n");
    desk.goBy(SECOND.plus(PART_OF_IT));
    type("b");
    desk.goBy(PART_OF_IT);

    assertThat(desk.vault.text("a.md")).isEqualTo("theirs\n");
    assertThat(left().getFirst().text().text().toString()).isEqualTo("abone\n");
  }

  @Test
  void a_text_that_the_writer_gave_up_for_the_files_is_not_kept() {
    type("a");
    desk.vault.note("a.md", "theirs\n");
    desk.goBy(SECOND.plus(PART_OF_IT));

    document.takeTheirs().join();

    assertThat(desk.journalCount()).isZero();
  }

  @Test
  void a_vault_that_is_left_unsaved_leaves_its_journal() throws Exception {
    type("a");
    workspace.close();
    desk.journals.close();

    assertThat(left().getFirst().text().text().toString()).isEqualTo("aone\n");
  }

  @Test
  void a_journal_stays_small_however_long_one_types() throws Exception {
    // Of a note that cannot be saved the journal is all that there is.
    Files.delete(desk.vault.file("a.md"));
    Files.createDirectory(desk.vault.file("a.md"));
    String much = "words ".repeat(30_000);
    for (int i = 0; i < 40; i++) {
      document.edited(new TextChange(0, i == 0 ? "" : much, much));
      desk.goBy(PART_OF_IT);
      // The same text again, so that the difference is all of it.
      document.edited(new TextChange(0, much, much.toUpperCase(Locale.ROOT)));
      desk.goBy(PART_OF_IT);
      document.edited(new TextChange(0, much.toUpperCase(Locale.ROOT), much));
    }

    assertThat(bytes()).isLessThan(4 * 1024 * 1024);
    desk.goBy(PART_OF_IT);
    assertThat(left().getFirst().text().text().toString()).isEqualTo(much + "one\n");
  }

  @Test
  void where_no_journal_can_be_written_it_is_told_once_and_typing_goes_on() throws Exception {
    var told = new ArrayList<Journals.Trouble>();
    desk.journals.onTrouble(told::add);
    // A file stands where the folder should be: read-only for anyone, root too.
    Files.createDirectories(desk.journalFolder().getParent());
    Files.writeString(desk.journalFolder(), "");

    type("a");
    desk.goBy(PART_OF_IT);
    type("b");
    desk.goBy(PART_OF_IT);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().place()).isEqualTo(desk.journalFolder());
    desk.goBy(SECOND);
    assertThat(desk.vault.text("a.md")).isEqualTo("abone\n");
  }

  @Test
  void once_it_can_be_written_again_it_is() throws Exception {
    Files.createDirectories(desk.journalFolder().getParent());
    Files.writeString(desk.journalFolder(), "");
    desk.vault.note("a.md", "theirs\n");
    type("a");
    desk.goBy(SECOND.plus(PART_OF_IT));

    Files.delete(desk.journalFolder());
    desk.goBy(SECOND.plus(SECOND));

    assertThat(left().getFirst().text().text().toString()).isEqualTo("aone\n");
  }

  @Test
  void a_journal_that_somebody_deleted_is_begun_anew() throws Exception {
    type("a");
    desk.goBy(PART_OF_IT);
    for (Path journal : journals()) {
      Files.delete(journal);
    }

    type("b");
    desk.goBy(PART_OF_IT);

    assertThat(left().getFirst().text().text().toString()).isEqualTo("abone\n");
  }

  private int typed;

  private void type(String text) {
    document.edited(new TextChange(typed, "", text));
    typed += text.length();
  }

  /** What the next start would find if the program were killed now. */
  private List<LeftJournal> left() {
    return desk.afterKill().journals.claim(desk.vault.vault()).join();
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.walk(desk.journalFolder())) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(".journal"))
          .toList();
    }
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (Path file : journals()) {
      bytes += Files.size(file);
    }
    return bytes;
  }
}
