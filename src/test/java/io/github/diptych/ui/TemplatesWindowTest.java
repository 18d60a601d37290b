package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entries begin with, in the real window. */
@FxTest
class TemplatesWindowTest {
  private static final String DIARY =
      "### 2024.05.20 Mon\n\n早上有雾。 -**2024.05.20 08:12**\n\n---\n\nFog. -**2024.05.20 08:15**\n";
  private static final String ZH = ".diptych/templates/entry.zh.md";
  private static final String EN = ".diptych/templates/entry.en.md";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note("README.md", DIARY);
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void an_entry_begins_with_them_in_both_languages_and_is_written_at_their_carets() {
    vault.note(ZH, "#### 今天\n\n天气：{{caret}}").note(EN, "#### Today\n\nWeather: {{caret}}");

    window.presses(N, SHORTCUT).types("晴").presses(ENTER, SHORTCUT).types("fair");
    window.presses(ENTER, SHORTCUT).awaitText("fair -**").awaitSaved();

    assertThat(window.onDisk("README.md"))
        .isEqualTo(
            DIARY
                + "\n---\n\n#### 今天\n\n天气：晴 -**2024.05.20 21:05**"
                + "\n\n---\n\n#### Today\n\nWeather: fair -**2024.05.20 21:05**\n");
  }

  @Test
  void in_the_panels_too() {
    vault.note(ZH, "天气：{{caret}}").note(EN, "Weather: {{caret}}");
    window.fires("layout.pair");
    window.fires("entry.new").types("晴").presses(ENTER, SHORTCUT);
    window.types("fair").presses(ENTER, SHORTCUT);

    awaitPanels("天气：晴 -**2024.05.20 21:05**", "Weather: fair -**2024.05.20 21:05**");
    window.awaitSaved();
    assertThat(window.onDisk("README.md")).isEqualTo(window.text());
  }

  @Test
  void in_the_panels_the_second_language_needs_none() {
    vault.note(ZH, "天气：{{caret}}");
    window.fires("layout.pair");
    window.fires("entry.new").types("晴").presses(ENTER, SHORTCUT);
    window.types("Fair.").presses(ENTER, SHORTCUT);

    awaitPanels("天气：晴 -**2024.05.20 21:05**", "Fair. -**2024.05.20 21:05**");
  }

  @Test
  void one_step_takes_the_entry_and_its_template_back() {
    vault.note(ZH, "天气：{{caret}}");

    window.presses(N, SHORTCUT).awaitText("天气").presses(Z, SHORTCUT).awaitTextWithout("天气");

    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void one_that_would_divide_the_diary_is_told_and_opened_where_it_is() {
    vault.note(ZH, "天气：\n\n---\n");

    window.presses(N, SHORTCUT).isTold("line 3").types("晴").awaitText("晴");
    assertThat(window.text()).isEqualTo(DIARY + "\n---\n\n晴");

    window.clicks("Edit the template");
    Fx.await("the template", () -> window.open().tabs().notes().toString().contains("entry.zh"));
    window.awaitText("天气：\n\n---\n");
  }

  @Test
  void a_place_that_is_not_known_is_told() {
    vault.note(ZH, "{{wind}}{{caret}}");

    window.presses(N, SHORTCUT).isTold("{{wind}}").types("晴").awaitText("{{wind}}晴");
  }

  @Test
  void they_are_made_and_opened_as_notes_and_change_nothing_until_they_are_written_in() {
    window.fires("entry.templates").awaitText("天气：{{caret}}");

    assertThat(Fx.get(() -> window.open().tabs().notes().size())).isEqualTo(6);
    assertThat(window.note()).isEqualTo(ZH);
    window.presses(N, SHORTCUT).types("晴").awaitText("晴");
    assertThat(window.text()).isEqualTo(DIARY + "\n---\n\n晴");
  }

  private void awaitPanels(String first, String second) {
    Fx.await(
        () -> "the panels, but in the note: " + window.text(),
        () ->
            window.open().pair().editors().get(0).text().equals(first)
                && window.open().pair().editors().get(1).text().equals(second));
  }
}
