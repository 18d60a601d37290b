package io.github.diptych.ui;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.workspace.TextChange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncing in the real window, with another machine that writes, too. */
@FxTest
class SyncWindowTest {
  private static final String NOTE = "list.md";

  @TempDir private Path folder;
  private TestRemote remote;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void a_vault_that_is_synced() throws IOException {
    remote = TestRemote.in(folder);
    vault = TestVault.in(folder).note(NOTE, "one\n").note("other.md", "other\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    window = start();
    window.opens(NOTE).putsCaretAt(0).fires("sync.run").isTold("on the remote now");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private DiptychWindow start() {
    return DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @Test
  void what_two_machines_wrote_is_on_both() {
    remote.writer("anna").writes("hers.md", "安娜\n").pushes();

    window.types("ours ").fires("sync.run").isTold("merged with yours");

    assertThat(window.onDisk("hers.md")).isEqualTo("安娜\n");
    assertThat(remote.text(NOTE)).contains("ours one\n");
  }

  @Test
  void who_types_on_is_synced_all_the_same() {
    remote.writer("anna").writes("hers.md", "安娜\n").pushes();
    window.types("ours ");

    Fx.run(() -> window.fires("sync.run").types("and more "));

    window.isTold("merged with yours").awaitSaved();
    assertThat(window.text()).isEqualTo("ours and more one\n");
    assertThat(remote.text(NOTE).orElseThrow()).startsWith("ours ");
  }

  @Test
  void what_another_machine_wrote_in_the_open_note_comes_into_the_window() {
    remote.writer("anna").writes(NOTE, "one\ntwo\n").pushes();

    window.fires("sync.run").isTold("taken over").awaitText("two");
  }

  @Test
  void an_entry_that_comes_into_the_room_of_one_is_not_joined_with_it() {
    String diary = "diary/2024/2024-05.md";
    String before = "# 2024-05\n\n### 2024.05.21 Tue\n\nOne. -**2024.05.21 09:00**\n";
    remote.writer("anna").writes(diary, before).pushes();
    window.fires("sync.run").isTold("taken over").opens(diary);
    window.presses(KeyCode.N, KeyCode.SHORTCUT).awaitText("---").awaitSaved();
    remote.writer("anna").writes(diary, before + "\n---\n\nHers. -**2024.05.21 10:30**\n").pushes();

    window.fires("sync.run").isTold("merged with yours").awaitText("Hers.");
    window.types("Ours.").presses(KeyCode.ENTER, KeyCode.SHORTCUT).awaitText("Ours. -**");

    assertThat(window.text().lines()).contains("Hers. -**2024.05.21 10:30**");
    assertThat(window.text()).containsPattern("(?m)^Ours\\. -\\*\\*2024\\.05\\.21 10:38\\*\\*$");
  }

  @Test
  void what_both_changed_is_decided_by_the_writer_and_synced() {
    remote.writer("anna").writes(NOTE, "hers\n").pushes();
    window.types("ours ").fires("sync.run").isTold("changed here and elsewhere");
    assertThat(remote.text(NOTE)).contains("hers\n");

    window.clicks("Decide...").clicks("Take both").isTold("merged with yours");

    assertThat(window.onDisk(NOTE)).contains("ours one").contains("hers");
    assertThat(remote.text(NOTE)).contains(window.onDisk(NOTE));
    window.awaitText("hers");
  }

  private Stream<Node> inPair(String selector) {
    var root = window.open().pair().node();
    root.applyCss();
    root.layout();
    return root.lookupAll(selector).stream();
  }

  private List<TextArea> sides() {
    return inPair(".text-area").map(TextArea.class::cast).toList();
  }

  private void bothChange() {
    remote.writer("anna").writes(NOTE, "one for all\n").pushes();
    window.types("ours ").fires("sync.run").isTold("changed here and elsewhere");
  }

  @Test
  void a_conflict_is_shown_in_the_pair_view_with_the_words_that_each_side_changed() {
    bothChange();

    window.clicks("Decide...");

    Fx.await("two sides", () -> sides().size() == 2);
    assertThat(Fx.get(() -> sides().stream().map(TextArea::getText).toList()))
        .containsExactly("ours one", "one for all");
    assertThat(Fx.get(() -> inPair(".words-new").map(Text.class::cast).map(Text::getText).toList()))
        .containsExactly("ours ", " for all");
    assertThat(
            Fx.get(
                () -> inPair(".conflict-base").map(Label.class::cast).map(Label::getText).toList()))
        .containsExactly("one");
    assertThat(Fx.get(() -> window.open().parts().toolbar().layoutProperty().get()))
        .isEqualTo(Layout.PAIR);
  }

  @Test
  void the_panels_of_the_entry_are_left_alone_while_they_are_out_of_view() {
    String day =
        "### 2024.05.20 Mon\n\n早。 -**2024.05.20 08:00**\n\n---\n\nMorning. -**2024.05.20 08:05**\n";
    vault.note("diary.md", day);
    window.fires("sync.run");
    Fx.await("the diary at the remote", () -> remote.text("diary.md").isPresent());
    Fx.await("an end", () -> !window.open().parts().toolbar().syncingProperty().get());
    window.opens("diary.md").fires("layout.pair");
    Fx.await(
        "both panels", () -> inPair(".pair-caption").count() == 2 && panelTexts().contains("早"));
    remote.writer("anna").writes("diary.md", day.replace("早", "早安")).pushes();
    window.putsCaretAt(day.indexOf("早")).types("x").fires("sync.run").isTold("changed here");
    window.clicks("Decide...");
    Fx.await("two sides", () -> sides().size() == 2);

    Fx.run(
        () -> {
          window.open().note().document().orElseThrow().edited(new TextChange(0, "", "# A\n\n"));
          window.stage().setWidth(window.stage().getWidth() - 40);
        });
    Fx.await("what the note says now", () -> window.open().note().fresh().isPresent());
    assertThat(Fx.get(() -> inPair(".conflict").count())).isEqualTo(1);

    assertThat(Fx.get(() -> window.open().parts().notices().currentProperty().get()))
        .as("a fault")
        .isEmpty();
  }

  private String panelTexts() {
    return window.open().pair().editors().stream().map(EditorPane::text).collect(joining());
  }

  @Test
  void what_is_written_in_a_side_is_what_is_taken_and_the_layout_is_as_before() {
    bothChange();
    window.clicks("Decide...");
    Fx.await("the first side", () -> Fx.focused() instanceof TextArea);

    window.presses(KeyCode.F4);
    Fx.run(() -> ((TextArea) Fx.focused()).setText("one, ours and for all"));
    Fx.await("its button", () -> inPair(".button").count() >= 4);
    Fx.run(() -> inPair(".accent").map(Button.class::cast).toList().getLast().fire());

    window.isTold("merged with yours").awaitText("one, ours and for all");
    assertThat(remote.text(NOTE)).contains("one, ours and for all\n");
    assertThat(Fx.get(() -> window.open().parts().toolbar().layoutProperty().get()))
        .isEqualTo(Layout.BOTH);
  }

  @Test
  void who_turns_to_another_layout_finds_the_words_that_were_begun_again() {
    bothChange();
    window.clicks("Decide...");
    Fx.await("the first side", () -> Fx.focused() instanceof TextArea);
    Fx.run(() -> ((TextArea) Fx.focused()).setText("begun"));

    window.fires("layout.source");
    assertThat(Fx.get(() -> inPair(".text-area").count())).isZero();
    window.fires("sync.run").isTold("changed here and elsewhere").clicks("Decide...");

    Fx.await(
        "what was begun",
        () -> sides().size() == 2 && sides().getFirst().getText().equals("begun"));
  }

  @Test
  void several_conflicts_are_listed_and_decided_one_after_the_other() {
    vault.note("other.md", "two\n");
    window.fires("sync.run");
    Fx.await("both at the remote", () -> remote.text("other.md").isPresent());
    Fx.await("an end", () -> !window.open().parts().toolbar().syncingProperty().get());
    remote.writer("anna").writes(NOTE, "hers one\n").writes("other.md", "hers two\n").pushes();
    vault.note("other.md", "ours two\n");
    window.types("ours ").fires("sync.run").isTold("changed here and elsewhere");

    window.clicks("Decide...").clicks("Show").clicks("Take both");
    Fx.await(
        "the other one",
        () ->
            inPair(".pair-title")
                .map(Label.class::cast)
                .anyMatch(is -> is.getText().contains("1 of 1")));
    window.clicks("Take both").isTold("merged with yours");

    assertThat(window.onDisk("other.md")).contains("ours two").contains("hers two");
    assertThat(window.onDisk(NOTE)).contains("ours one").contains("hers one");
  }

  @Test
  void what_is_to_be_decided_later_changes_nothing() {
    remote.writer("anna").writes(NOTE, "hers\n").pushes();
    window.types("ours ").fires("sync.run").isTold("changed here and elsewhere");

    window.clicks("Decide...").clicks("Later");

    assertThat(window.onDisk(NOTE)).isEqualTo("ours one\n");
    window.fires("sync.run").isTold("changed here and elsewhere");
  }

  @Test
  void a_vault_comes_from_an_address_and_is_written_in_and_pushed() throws IOException {
    var other = TestRemote.in(Files.createDirectory(folder.resolve("other")));
    other.writer("anna").writes("README.md", "# Hers\n").pushes();

    window.fires("vault.clone");
    Fx.run(() -> ((TextField) Fx.focused()).setText(other.url()));
    window.clicks("Clone");

    Fx.await(
        "her vault",
        () ->
            window.open().workspace().vault().name().equals("remote")
                && window.open().note().document().isPresent());
    // Whether this machine has a font for Chinese is nothing that this is about.
    Fx.run(() -> window.open().parts().notices().withdraw("font"));
    window
        .opens("README.md")
        .putsCaretAt(0)
        .types("x")
        .fires("sync.run")
        .isTold("on the remote now");
    assertThat(other.text("README.md")).contains("x# Hers\n");
  }

  @Test
  void what_is_no_repository_is_told_in_a_sentence() {
    window.fires("vault.clone");
    Fx.run(() -> ((TextField) Fx.focused()).setText(folder.resolve("gone/nowhere").toString()));

    window.clicks("Clone").isTold("There is no repository at");

    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @Test
  void the_last_sync_is_undone_and_what_was_written_since_stays() {
    remote.writer("anna").writes("hers.md", "安娜\n").pushes();
    window.fires("sync.run").isTold("taken over");

    window.types("later ").fires("sync.undo").clicks("Take it back").isTold("taken back");

    assertThat(vault.file("hers.md")).doesNotExist();
    assertThat(window.onDisk(NOTE)).isEqualTo("later one\n");
  }

  @Test
  void a_token_in_the_text_is_told_before_it_leaves_and_can_be_sent_all_the_same() {
    String token = "gh" + "p_" + "a1B2".repeat(9);
    window.types(token + " ").fires("sync.run").isTold("looks like a key or token (GitHub)");
    assertThat(remote.text(NOTE)).contains("one\n");

    window.clicks("Sync all the same").isTold("on the remote now");

    assertThat(remote.text(NOTE).orElseThrow()).contains(token);
  }

  @Test
  void a_file_that_github_would_refuse_is_left_out_by_a_button() throws IOException {
    try (var film = new RandomAccessFile(vault.file("film.mov").toFile(), "rw")) {
      film.setLength(101L * 1024 * 1024);
    }
    window.types("more ").fires("sync.run").isTold("GitHub takes at most 100");

    window.clicks("Decide...").clicks("Leave it out here").isTold("on the remote now");

    assertThat(remote.text(NOTE)).contains("more one\n");
    assertThat(remote.text("film.mov")).isEmpty();
    assertThat(vault.file("film.mov")).exists();
  }

  @Test
  void what_speaks_against_a_commit_is_shown_in_its_place() {
    window.types("\n\n/Users/anna/x.png ").fires("sync.run").isTold("names a folder");

    window.opens("other.md").clicks("Show it");

    Fx.await("the note", () -> window.note().equals(NOTE));
    Fx.await("the caret in its line", () -> window.caret() == 2);
  }

  @Test
  void where_much_speaks_against_a_commit_each_is_answered_by_itself() throws IOException {
    String token = "gh" + "p_" + "a1B2".repeat(9);
    try (var film = new RandomAccessFile(vault.file("film.mov").toFile(), "rw")) {
      film.setLength(101L * 1024 * 1024);
    }
    window.types(token + " ").fires("sync.run").isTold("There is 1 more to look at");

    window.clicks("Decide...").clicks("Ignore it everywhere").isTold("looks like a key");
    window.clicks("Sync all the same").isTold("on the remote now");

    assertThat(remote.text(".gitignore")).contains("/film.mov\n");
    assertThat(remote.text("film.mov")).isEmpty();
  }

  @Test
  void by_itself_it_syncs_when_the_window_is_left() {
    window.fires("sync.by-itself").types("last words ").leaves();

    assertThat(remote.text(NOTE)).contains("last words one\n");
    window = start();
    assertThat(Fx.get(() -> window.open().parts().toolbar().selfSyncProperty().get())).isTrue();
  }

  @Test
  void unless_it_is_wanted_nothing_leaves_by_itself() {
    window.types("mine alone ").leaves();

    assertThat(remote.text(NOTE)).contains("one\n");
    window = start();
  }

  @Test
  void by_itself_it_brings_what_is_new_soon_after_the_vault_is_opened() {
    window.fires("sync.by-itself").leaves();
    remote.writer("anna").writes(NOTE, "one\ntwo\n").pushes();

    window = start();

    window.opens(NOTE).awaitText("two");
  }
}
