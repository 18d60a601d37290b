package io.github.diptych.workspace.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.TextChange;
import io.github.diptych.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds of what was typed before the program was killed. */
class RecoveryTest {
  private static final Duration JOURNALED = Duration.ofMillis(300);
  private static final Duration SAVED = Duration.ofMillis(1500);

  @TempDir private Path home;
  private Desk desk;
  private Workspace workspace;

  @BeforeEach
  void open() {
    desk = Desk.in(home);
    desk.vault.note("a.md", "one\ntwo\n").note("b.md", "other\n");
    workspace = desk.workspace();
  }

  @Test
  void a_text_whose_file_is_as_it_was_is_there_again_with_its_caret_and_saved() {
    types("a.md", 4, "new ");

    kill();
    Found.Restored found = (Found.Restored) only(look());

    assertThat(found.document().text()).isEqualTo("one\nnew two\n");
    assertThat(found.caret()).isEqualTo(8);
    assertThat(found.document().state()).isInstanceOf(DocumentState.Dirty.class);
    desk.goBy(SAVED);
    assertThat(desk.vault.text("a.md")).isEqualTo("one\nnew two\n");
    assertThat(desk.journalCount()).isZero();
  }

  @Test
  void several_notes_are_there_again_the_one_typed_in_last_comes_last() throws Exception {
    types("b.md", 0, "x");
    types("a.md", 0, "y");
    Files.setLastModifiedTime(
        desk.vault.file("b.md"), Files.getLastModifiedTime(desk.vault.file("a.md")));

    kill();

    assertThat(look())
        .allSatisfy(each -> assertThat(each).isInstanceOf(Found.Restored.class))
        .extracting(each -> each.note().value())
        .containsExactlyInAnyOrder("b.md", "a.md");
    desk.goBy(SAVED);
    assertThat(desk.vault.text("a.md")).isEqualTo("yone\ntwo\n");
    assertThat(desk.vault.text("b.md")).isEqualTo("xother\n");
  }

  @Test
  void a_note_that_had_no_file_yet_is_there_again() {
    var opened = workspace.openOrBegin(VaultPath.of("2024/05.md")).join();
    var document = ((Workspace.Opened.Document) opened).document();
    document.edited(new TextChange(0, "", "first words"));
    desk.goBy(JOURNALED);

    kill();

    assertThat(only(look())).isInstanceOf(Found.Restored.class);
    desk.goBy(SAVED);
    assertThat(desk.vault.text("2024/05.md")).isEqualTo("first words");
  }

  @Test
  void killed_again_before_it_is_saved_nothing_is_lost() {
    types("a.md", 0, "x");
    kill();
    var found = (Found.Restored) only(look());
    found.document().edited(new TextChange(1, "", "y"));
    desk.goBy(JOURNALED);

    kill();

    assertThat(((Found.Restored) only(look())).document().text()).isEqualTo("xyone\ntwo\n");
    assertThat(desk.journalCount()).isEqualTo(1);
  }

  @Test
  void killed_at_once_after_the_start_nothing_is_lost() {
    types("a.md", 0, "x");
    kill();
    look();

    kill();

    assertThat(((Found.Restored) only(look())).document().text()).isEqualTo("xone\ntwo\n");
  }

  @Test
  void a_save_whose_end_the_program_did_not_live_to_see_is_no_change_by_others() {
    var document = document("a.md");
    document.edited(new TextChange(0, "", "x"));
    desk.homeWaits();
    var _ = document.save();
    assertThat(desk.vault.text("a.md")).isEqualTo("xone\ntwo\n");
    document.edited(new TextChange(1, "", "y"));
    desk.goBy(JOURNALED);

    kill();

    assertThat(((Found.Restored) only(look())).document().text()).isEqualTo("xyone\ntwo\n");
  }

  @Test
  void what_is_in_the_file_all_the_same_is_not_spoken_of() {
    types("a.md", 0, "x");
    desk.vault.note("a.md", "xone\ntwo\n");

    kill();

    assertThat(look()).isEmpty();
    assertThat(desk.journalCount()).isZero();
  }

  @Test
  void where_the_file_has_changed_nothing_is_chosen() {
    types("a.md", 0, "mine ");
    desk.vault.note("a.md", "theirs\n");

    kill();
    var found = (Found.Undecided) only(look());

    assertThat(found.base()).contains("one\ntwo\n");
    assertThat(found.onDisk()).isEqualTo(new Found.OnDisk.Text("theirs\n", true));
    assertThat(found.typed()).isEqualTo("mine one\ntwo\n");
    desk.goBy(SAVED);
    assertThat(desk.vault.text("a.md")).isEqualTo("theirs\n");
  }

  @Test
  void undecided_it_is_there_at_every_start() {
    types("a.md", 0, "mine ");
    desk.vault.note("a.md", "theirs\n");

    for (int start = 0; start < 3; start++) {
      kill();
      assertThat(((Found.Undecided) only(look())).typed()).isEqualTo("mine one\ntwo\n");
    }
  }

  @Test
  void what_does_not_contradict_is_offered_together_and_taken_if_the_writer_says_so() {
    types("a.md", 4, "mine ");
    desk.vault.note("a.md", "theirs\none\ntwo\n");

    kill();
    var recovery = new Recovery(workspace);
    var found = (Found.Undecided) only(recovery.look().join());

    assertThat(found.merged()).contains("theirs\none\nmine two\n");
    recovery.take(found, found.merged().orElseThrow()).join();
    desk.goBy(SAVED);
    assertThat(desk.vault.text("a.md")).isEqualTo("theirs\none\nmine two\n");
    assertThat(desk.journalCount()).isZero();
  }

  @Test
  void the_writer_can_take_what_was_typed() {
    types("a.md", 0, "mine ");
    desk.vault.note("a.md", "theirs\n");
    kill();
    var recovery = new Recovery(workspace);
    var found = (Found.Undecided) only(recovery.look().join());

    var document = recovery.take(found, found.typed()).join().orElseThrow();

    assertThat(document.text()).isEqualTo("mine one\ntwo\n");
    assertThat(desk.journalCount()).as("the note's own journal has it now").isEqualTo(1);
    desk.goBy(SAVED);
    assertThat(desk.vault.text("a.md")).isEqualTo("mine one\ntwo\n");
  }

  @Test
  void the_writer_can_leave_the_file_as_it_is() {
    types("a.md", 0, "mine ");
    desk.vault.note("a.md", "theirs\n");
    kill();
    var recovery = new Recovery(workspace);
    var found = (Found.Undecided) only(recovery.look().join());

    recovery.drop(found).join();

    assertThat(desk.journalCount()).isZero();
    kill();
    assertThat(look()).isEmpty();
  }

  @Test
  void a_note_that_was_deleted_since_is_not_made_again_unasked() throws Exception {
    types("a.md", 0, "mine ");
    Files.delete(desk.vault.file("a.md"));

    kill();
    var recovery = new Recovery(workspace);
    var found = (Found.Undecided) only(recovery.look().join());

    assertThat(found.onDisk()).isInstanceOf(Found.OnDisk.Nothing.class);
    desk.goBy(SAVED);
    assertThat(desk.vault.file("a.md")).doesNotExist();
    recovery.take(found, found.typed()).join();
    desk.goBy(SAVED);
    assertThat(desk.vault.text("a.md")).isEqualTo("mine one\ntwo\n");
  }

  @Test
  void where_a_folder_stands_in_its_place_it_waits() throws Exception {
    types("a.md", 0, "mine ");
    Files.delete(desk.vault.file("a.md"));
    Files.createDirectory(desk.vault.file("a.md"));

    kill();
    var recovery = new Recovery(workspace);
    var found = (Found.Undecided) only(recovery.look().join());

    assertThat(found.onDisk()).isInstanceOf(Found.OnDisk.Other.class);
    assertThat(recovery.take(found, found.typed()).join()).isEmpty();
    assertThat(desk.journalCount()).isEqualTo(1);
  }

  @Test
  void two_journals_of_one_note_are_both_told_of() {
    types("a.md", 0, "mine ");
    desk.vault.note("a.md", "theirs\n");
    kill();
    look();
    types("a.md", 0, "later ");

    kill();

    assertThat(look())
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).isInstanceOf(Found.Undecided.class),
            other -> assertThat(other).isInstanceOf(Found.Restored.class));
  }

  private OpenDocument document(String note) {
    return Desk.document(workspace, note);
  }

  private void types(String note, int at, String words) {
    document(note).edited(new TextChange(at, "", words));
    desk.goBy(JOURNALED);
  }

  /** From now on another program runs on the same machine. */
  private void kill() {
    desk = desk.afterKill();
    workspace = desk.workspace();
  }

  private List<Found> look() {
    return new Recovery(workspace).look().join();
  }

  private static Found only(List<Found> found) {
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
