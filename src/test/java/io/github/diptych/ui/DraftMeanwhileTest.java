package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.translate.LoopbackService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer does while a draft is on its way, or to the draft that is there. */
@FxTest
class DraftMeanwhileTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = " -**2024.05.20 21:05**";
  private static final String MARK = "<!-- diptych: draft -->\n\n";
  private static final String DRAFTED = DAY + "今天很好。\n\n---\n\n" + MARK + "A good day.\n";

  @TempDir private Path folder;
  private final LoopbackService service = new LoopbackService();
  private final CompletableFuture<String> answered = new CompletableFuture<>();
  private DiptychWindow window;

  @BeforeEach
  void open() {
    service.answers(
        question -> {
          answered.join();
          return Map.of(
              "translatedText",
              ((List<?>) question.field("q")).stream().map(q -> said(q)).toList());
        });
    var vault = TestVault.in(folder).note("README.md", DAY + "今天很好。\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.opens("README.md").putsCaretAt(DAY.length());
    var shown = new TranslationSettings(Service.LIBRE_TRANSLATE, service.address(), "", List.of());
    Fx.run(
        () ->
            window
                .open()
                .parts()
                .drafts()
                .settingsProperty()
                .set(shown.withAgreed(service.host())));
  }

  @AfterEach
  void close() {
    answered.complete("");
    window.close();
    service.close();
  }

  private static String said(Object text) {
    return text.toString().replace("今天很好。", "A good day.");
  }

  private void awaitText(String text) {
    Fx.await(text, () -> window.text().equals(text));
  }

  @Test
  void an_entry_that_was_signed_gets_its_draft_below_the_signature() throws InterruptedException {
    window.fires("entry.draft");
    service.awaitQuestion();
    window.presses(ENTER, SHORTCUT);
    awaitText(DAY + "今天很好。" + SIGNED + "\n\n---\n\n");

    answered.complete("");

    awaitText(DRAFTED.replace("今天很好。", "今天很好。" + SIGNED));
    window.presses(ENTER, SHORTCUT);
    awaitText(DAY + "今天很好。" + SIGNED + "\n\n---\n\nA good day." + SIGNED + "\n");
  }

  @Test
  void an_entry_that_moved_gets_its_draft_where_it_is() throws InterruptedException {
    window.fires("entry.draft");
    service.awaitQuestion();
    String above = DAY + "早上有雾。\n\n---\n\nFog.\n\n---\n\n";
    window.putsCaretAt(DAY.length()).types(above.substring(DAY.length()));
    awaitText(above + "今天很好。\n");

    answered.complete("");

    awaitText(above + DRAFTED.substring(DAY.length()));
  }

  @Test
  void the_writers_own_second_language_is_not_touched() throws InterruptedException {
    window.fires("entry.draft");
    service.awaitQuestion();
    window.presses(ENTER, SHORTCUT).types("Mine.");
    String mine = DAY + "今天很好。" + SIGNED + "\n\n---\n\nMine.";
    awaitText(mine);

    answered.complete("");

    window.isTold("You wrote the second language while it was translated");
    assertThat(window.text()).isEqualTo(mine);
  }

  @Test
  void a_draft_that_the_writer_edited_is_not_replaced_unasked() {
    answered.complete("");
    window.fires("entry.draft");
    awaitText(DRAFTED);
    window.types("Really ");
    String edited = DRAFTED.replace("A good", "Really A good");
    awaitText(edited);

    window.fires("entry.draft").isTold("A draft stands there already");
    assertThat(window.text()).isEqualTo(edited);
    assertThat(service.questions()).hasSize(1);
    window.clicks("Draft it anew");

    awaitText(DRAFTED);
    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo(edited);
  }
}
