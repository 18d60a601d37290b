package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not rolled, and that nothing of it changes. */
class RollRefusedTest {
  @TempDir Path home;
  private RollStory story;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    story = new RollStory(home);
    vault = story.vault();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# A program\n\nWhat it does.\n",
        "### 2024.05.20\n\nNothing is signed.\n",
        "Signed under no day. -**2024.05.20 10:00**\n",
        "```\n### 2024.05.20\nx -**2024.05.20 10:00**\n```\n"
      })
  void what_is_no_diary_is_left_alone(String text) throws IOException {
    vault.note("README.md", text);

    story.refused(new RollOutcome.NothingToRoll());
  }

  @Test
  void without_a_readme_there_is_nothing_to_roll() throws IOException {
    vault.note(RollStory.MAY, RollStory.day("2024.05.20", "早。"));

    assertThat(story.roll()).isEqualTo(new RollOutcome.NothingToRoll());
  }

  @Test
  void a_rolled_diary_has_nothing_more_to_roll() throws IOException {
    vault.note("README.md", RollStory.day("2024.05.20", "早。"));
    story.rolled();

    story.refused(new RollOutcome.NothingToRoll());
  }

  @Test
  void a_readme_that_cannot_be_read_is_told() throws IOException {
    vault.bytes("README.md", new byte[] {(byte) 0xC4, '!'});

    assertThat(story.roll())
        .isInstanceOfSatisfying(
            RollOutcome.Unread.class,
            told ->
                assertThat(((Loaded.ReadOnly) told.loaded()).reason()).isEqualTo(Reason.NOT_UTF8));
  }

  @Test
  void a_folder_in_a_notes_place_is_told() throws IOException {
    vault.note("README.md", RollStory.day("2024.05.20", "早。")).folder(RollStory.MAY);

    story.refused(
        new RollOutcome.Unread(
            VaultPath.of(RollStory.MAY), new Loaded.Unreadable(Reason.A_FOLDER, "")));
  }

  @Test
  void a_day_that_is_in_its_month_already_is_not_doubled() throws IOException {
    vault
        .note("README.md", RollStory.day("2024.05.20", "早。"))
        .note(RollStory.MAY, "# May\n\n" + RollStory.day("2024.05.20", "早。"));

    story.refused(new RollOutcome.Doubled(VaultPath.of(RollStory.MAY), LocalDate.of(2024, 5, 20)));
  }

  @Test
  void a_label_that_means_something_else_in_the_month_is_refused() throws IOException {
    vault
        .note("README.md", "[a]: one.md\n\n" + RollStory.day("2024.05.20", "[a]"))
        .note(RollStory.MAY, "[a]: two.md\n\n" + RollStory.day("2024.05.19", "[a]"));

    assertThat(story.roll()).isInstanceOf(RollOutcome.WouldDiffer.class);
    assertThat(vault.text(RollStory.MAY)).startsWith("[a]: two.md");
  }

  @Test
  void what_was_written_is_put_back_if_the_rest_cannot_be() throws IOException {
    vault
        .note("README.md", RollStory.day("2023.12.31", "冬。") + RollStory.day("2024.05.20", "早。"))
        .note("diary/2024", "a file where a folder should be");
    var before = vault.everything();

    assertThat(story.roll())
        .isInstanceOfSatisfying(
            RollOutcome.NotSaved.class,
            told -> {
              assertThat(told.path().value()).isEqualTo(RollStory.MAY);
              assertThat(told.outcome()).isInstanceOf(SaveOutcome.Failed.class);
            });

    assertThat(vault.everything()).isEqualTo(before);
    assertThat(vault.text("README.md")).startsWith("### 2023.12.31");
  }
}
