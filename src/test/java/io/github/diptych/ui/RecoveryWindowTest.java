package io.github.diptych.ui;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window after one that was killed, as the writer sees it. */
@FxTest
class RecoveryWindowTest {
  private static final String TEXT = "one\ntwo\nthree\n";
  private static final String NOW = "2024-05-21T10:38";

  @TempDir private Path folder;
  private TestVault vault;

  @SuppressWarnings("NullAway.Init")
  private DiptychWindow window;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(folder).note("a.md", TEXT).note("b.md", "other\n");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void what_was_typed_is_there_again_with_its_caret_and_then_saved() {
    killedAfterTyping("new ");

    window = DiptychWindow.on(vault.root(), folder.resolve("next"), NOW);

    window.awaitText("one\nnew two\nthree\n");
    window.isTold("What you had typed in a.md when Diptych ended without saving is there again.");
    Fx.await("the caret", () -> window.open().parts().editor().caret() == 8);
    window.awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("one\nnew two\nthree\n");
  }

  @Test
  void where_the_file_has_changed_all_three_are_shown_and_none_is_chosen() {
    killedAfterTyping("new ");
    vault.note("a.md", "theirs\n");

    window = DiptychWindow.on(vault.root(), folder.resolve("next"), NOW);

    Fx.await("the three texts", () -> window.open().parts().sheets().isDisplay());
    window.types("x").presses(ENTER);
    assertThat(vault.text("a.md")).isEqualTo("theirs\n");
    window.clicks("Take what I typed").awaitText("one\nnew two\nthree\n").awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("one\nnew two\nthree\n");
    window.presses(Z, SHORTCUT).awaitText("theirs\n");
  }

  @Test
  void decided_later_it_is_asked_again() {
    killedAfterTyping("new ");
    vault.note("a.md", "theirs\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("next"), NOW);
    Fx.await("the three texts", () -> window.open().parts().sheets().isDisplay());

    window.presses(ESCAPE);

    window.isTold("\"a.md\" has changed since Diptych ended without saving");
    window.clicks("Look...").clicks("Keep the file");
    Fx.await("no question", () -> !window.open().parts().sheets().isDisplay());
    assertThat(vault.text("a.md")).isEqualTo("theirs\n");
  }

  @Test
  void what_is_composed_is_not_kept_before_it_is_committed() throws Exception {
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), NOW);
    window.opens("a.md").putsCaretAt(0).types("写").composes("ni hao", "");
    awaitJournal(folder.resolve("settings"), "写");

    assertThat(journaled(folder.resolve("settings"))).doesNotContain("ni hao");
  }

  /** Types in a.md, and leaves the files as a kill before the save would. */
  private void killedAfterTyping(String words) {
    var before = folder.resolve("settings");
    var saving = new CountDownLatch(1);
    try (var killed = DiptychWindow.on(vault.root(), before, NOW)) {
      killed.opens("a.md").putsCaretAt(4);
      Fx.run(() -> killed.open().workspace().lanes().workTree().run(saving::await));
      try {
        killed.types(words);
        awaitJournal(before, words);
        copy(before, folder.resolve("next"));
      } finally {
        saving.countDown();
      }
    }
    vault.note("a.md", TEXT);
  }

  private static void awaitJournal(Path settings, String words) {
    Fx.await("the journal", () -> journaled(settings).contains(words));
  }

  /** What all journals hold, as one text. */
  private static String journaled(Path settings) {
    Path journals = settings.resolve("state/journal");
    if (!Files.exists(journals)) {
      return "";
    }
    return asked(
        () -> {
          try (Stream<Path> files = Files.walk(journals)) {
            var all = new StringBuilder();
            for (Path file : files.filter(it -> it.toString().endsWith(".journal")).toList()) {
              byte[] bytes = Files.readAllBytes(file);
              all.append(new String(bytes, UTF_16BE));
              if (bytes.length > 0) {
                all.append(new String(bytes, 1, bytes.length - 1, UTF_16BE));
              }
            }
            return all.toString();
          }
        });
  }

  private static void copy(Path from, Path to) {
    asked(
        () -> {
          try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
              Files.copy(each, to.resolve(from.relativize(each)));
            }
          }
          return to;
        });
  }

  private interface Asking<T> {
    T ask() throws IOException;
  }

  private static <T> T asked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
