package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was before comes back in the real window. */
@FxTest
class RewindWindowTest {
  private static final String NOTE = "README.md";
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String MORNING = "早上下雨。 -**2024.05.20 08:00**\n\n---\n\n";
  private static final String NOON = "中午吃面，加了两个蛋。 -**2024.05.20 12:00**\n";
  private static final String NOW = DAY + MORNING.replace("雨", "雪") + NOON;

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void a_diary_with_a_past() throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Writer\nemail = writer@example.org\n");
    vault = TestVault.in(folder).note(NOTE, DAY + MORNING + NOON).note("list.md", "milk\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.commit("rain", SyncProgress.NONE);
      vault.note(NOTE, NOW);
      repository.commit("snow", SyncProgress.NONE);
    }
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens(NOTE);
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** Turns to the older of two commits in the list that is shown. */
  private void choosesOlder() {
    Fx.await(
        "two commits",
        () -> Fx.focused() instanceof ListView<?> list && list.getItems().size() == 2);
    Fx.run(() -> ((ListView<?>) Fx.focused()).getSelectionModel().select(1));
  }

  @Test
  void an_entry_gets_its_old_words_and_one_step_takes_them_back() {
    window.putsCaretAt(NOW.indexOf("早")).fires("history.entry");
    choosesOlder();

    window.clicks("Restore the entry to this").isTold("has its old words again").awaitText("下雨");
    assertThat(window.text()).isEqualTo(DAY + MORNING + NOON);

    Fx.run(() -> window.open().parts().editor().focus());
    window.presses(Z, SHORTCUT);
    assertThat(window.text()).isEqualTo(NOW);
  }

  @Test
  void the_vault_is_restored_after_a_question_and_the_open_note_follows() {
    window.fires("history.vault");
    choosesOlder();

    window.clicks("Restore the vault to this...").clicks("Restore").isTold("as it was then");

    window.awaitText("下雨");
    assertThat(window.onDisk(NOTE)).isEqualTo(DAY + MORNING + NOON);
  }

  @Test
  void what_was_typed_is_discarded_and_brought_back() {
    window.putsCaretAt(0).types("typed ").fires("history.discard");
    Fx.await("a box to tick", () -> Fx.focused() instanceof CheckBox);
    Fx.run(() -> ((CheckBox) Fx.focused()).setSelected(true));

    window.clicks("Discard").isTold("1 file is as the last commit has it");
    window.awaitTextWithout("typed");
    assertThat(window.onDisk(NOTE)).isEqualTo(NOW);

    window.fires("history.discarded").clicks("Bring back").isTold("1 file has its words again");
    window.awaitText("typed ");
  }

  @Test
  void a_note_that_was_deleted_comes_back_from_the_commit_that_deleted_it() throws IOException {
    Files.delete(vault.file("list.md"));
    try (var repository = ((Opened.Ready) VaultRepository.open(vault.root())).repository()) {
      repository.commit("no list", SyncProgress.NONE);
    }
    window.fires("history.vault");

    window.clicks("Restore this file").isTold("has its old words again");

    assertThat(vault.text("list.md")).isEqualTo("milk\n");
  }

  @Test
  void a_list_is_left_by_escape_and_its_choice_made_by_enter() {
    NativeGit.run(vault.root(), "branch", "trip", "HEAD~1");
    window.fires("history.branches");
    choosesOlder();
    window.presses(ESCAPE);
    Fx.await("no question", () -> !window.open().parts().sheets().isDisplay());
    assertThat(window.text()).isEqualTo(NOW);

    window.fires("history.branches");
    choosesOlder();
    window.presses(ENTER).isTold("on the branch trip");
  }

  @Test
  void the_last_commit_gets_another_message() {
    window.fires("history.amend");
    Fx.await("the message", () -> Fx.focused() instanceof TextArea);
    Fx.run(() -> ((TextArea) Fx.focused()).setText("snow, at last"));

    window.clicks("Change it").isTold("made anew");

    assertThat(NativeGit.run(vault.root(), "log", "--format=%s")).isEqualTo("snow, at last\nrain");
  }

  @Test
  void another_branch_has_its_files_in_the_open_note_and_changes_keep_it() {
    NativeGit.run(vault.root(), "branch", "trip", "HEAD~1");
    window.fires("history.branches");
    choosesOlder();
    window.clicks("Turn to it").isTold("on the branch trip").awaitText("下雨");

    window.putsCaretAt(0).types("typed ").fires("history.branches");
    Fx.await(
        "two branches",
        () -> Fx.focused() instanceof ListView<?> list && list.getItems().size() == 2);
    Fx.run(() -> ((ListView<?>) Fx.focused()).getSelectionModel().select(0));
    window.clicks("Turn to it").isTold("1 file is not committed");
    assertThat(window.text()).startsWith("typed ");
  }
}
