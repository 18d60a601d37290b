package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written while a conflict is decided, over the end of the window and of the conflict. */
@FxTest
class ConflictWindowTest {
  private static final String NOTE = "list.md";
  private static final String OTHER = "other.md";

  @TempDir private Path folder;
  private TestRemote remote;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void both_have_written_in_two_notes() throws IOException {
    remote = TestRemote.in(folder);
    vault = TestVault.in(folder).note(NOTE, "one\n").note(OTHER, "two\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    window = start(vault.root(), "settings");
    window.opens(NOTE).putsCaretAt(0).fires("sync.run").isTold("on the remote now");
    theyWrite("hers one\n");
    vault.note(OTHER, "ours two\n");
    window.types("ours ").fires("sync.run").isTold("changed here and elsewhere");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private DiptychWindow start(Path root, String settings) {
    return DiptychWindow.on(root, folder.resolve(settings), "2024-05-21T10:38");
  }

  private void theyWrite(String note) {
    remote.writer("anna").writes(NOTE, note).writes(OTHER, "hers two\n").pushes();
  }

  private Stream<Node> inPair(String selector) {
    var root = window.open().pair().node();
    root.applyCss();
    root.layout();
    return root.lookupAll(selector).stream();
  }

  private List<String> sides() {
    return inPair(".text-area").map(TextArea.class::cast).map(TextArea::getText).toList();
  }

  /** The first conflict of the list, with the keyboard in the side of this machine. */
  private void looksAtTheFirst() {
    window.clicks("Decide...").clicks("Show");
    Fx.await("the first side", () -> Fx.focused() instanceof TextArea);
  }

  private void typesInIt(String text) {
    Fx.run(() -> ((TextArea) Fx.focused()).setText(text));
  }

  private void comesBack() {
    window.opens(NOTE).fires("sync.run").isTold("changed here and elsewhere");
    looksAtTheFirst();
  }

  private void awaitOnDisk(String words) {
    var units = new String(words.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    Path begun = vault.file(".git/diptych/branch-main/decided");
    Fx.await(
        "what is typed on the disk",
        () -> {
          if (!Files.isDirectory(begun)) {
            return false;
          }
          try (Stream<Path> files = Files.list(begun)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".begun")).toList()) {
              if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(units)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  @Test
  void what_was_typed_is_there_again_when_the_window_is_opened_anew() {
    looksAtTheFirst();
    typesInIt("ours one, and 写到一半");

    window.close();
    window = start(vault.root(), "settings");
    comesBack();

    assertThat(Fx.get(this::sides)).containsExactly("ours one, and 写到一半", "hers one");
  }

  @Test
  void what_was_typed_is_there_again_after_a_kill() throws IOException {
    looksAtTheFirst();
    window.presses(KeyCode.F4);
    typesInIt("hers one, and 写到一半");
    awaitOnDisk("写到一半");

    Path left = copied(vault.root());
    window.close();
    window = start(left, "next");
    comesBack();

    assertThat(Fx.get(this::sides)).containsExactly("ours one", "hers one, and 写到一半");
  }

  @Test
  void a_decision_whose_other_side_has_changed_is_offered_again_with_its_words() {
    looksAtTheFirst();
    typesInIt("one for both");
    Fx.run(() -> inPair(".accent").map(Button.class::cast).toList().getFirst().fire());
    Fx.await("the other one", () -> sides().equals(List.of("ours two", "hers two")));
    window.clicks("Later");
    theyWrite("hers anew\n");

    comesBack();

    assertThat(Fx.get(this::sides)).containsExactly("one for both", "hers anew");
  }

  @Test
  void words_for_a_conflict_that_is_no_more_are_told_and_are_among_the_earlier_versions() {
    looksAtTheFirst();
    typesInIt("ours one, and 写到一半");
    window.clicks("Later");
    remote.writer("anna").writes(NOTE, "one\n").writes(OTHER, "two\n").pushes();

    window.fires("sync.run").isTold("merged with yours");
    Fx.run(
        () -> {
          var notices = window.open().parts().notices();
          notices.dismiss(notices.currentProperty().get().orElseThrow());
        });
    window.isTold("What you wrote for a conflict in list.md");

    window.fires("note.versions");
    Fx.await(
        "the words",
        () ->
            window.stage().getScene().getRoot().lookupAll(".text-area").stream()
                .map(TextArea.class::cast)
                .anyMatch(area -> area.getText().equals("ours one, and 写到一半\n")));
  }

  /** The files as a kill leaves them. */
  private Path copied(Path from) throws IOException {
    Path to = folder.resolve("left");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
    return to;
  }
}
