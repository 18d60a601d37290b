package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.roll.RollPlan.Month;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A diary in a README becomes month notes and a front page. */
class RollTest {
  @TempDir Path home;
  private RollStory story;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    story = new RollStory(home);
    vault = story.vault();
  }

  @Test
  void each_day_goes_to_its_month_and_leaves_a_link() throws IOException {
    vault.note(
        "README.md",
        RollStory.day("2024.05.20", "早。")
            + "\n"
            + RollStory.day("2024.05.21", "晚。")
            + "\n"
            + RollStory.day("2024.06.01", "夏。"));

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .isEqualTo(
            "# 2024-05\n\n"
                + RollStory.day("2024.05.20", "早。")
                + "\n"
                + RollStory.day("2024.05.21", "晚。"));
    assertThat(vault.text(RollStory.JUNE))
        .isEqualTo("# 2024-06\n\n" + RollStory.day("2024.06.01", "夏。"));
    assertThat(vault.text("README.md"))
        .isEqualTo(
            """
            [2024-05](diary/2024/2024-05.md):
            <a id="20240520"></a>[20](diary/2024/2024-05.md#20240520)
            <a id="20240521"></a>[21](diary/2024/2024-05.md#20240521)

            [2024-06](diary/2024/2024-06.md):
            <a id="20240601"></a>[01](diary/2024/2024-06.md#20240601)
            """);
  }

  @Test
  void what_went_where_is_told() throws IOException {
    vault.note("README.md", RollStory.day("2024.05.20", "早。") + RollStory.day("2024.06.01", "夏。"));

    assertThat(story.roll())
        .isInstanceOfSatisfying(
            RollOutcome.Rolled.class,
            done -> {
              assertThat(done.committed()).isFalse();
              assertThat(done.plan().months())
                  .containsExactly(
                      new Month(VaultPath.of(RollStory.MAY), 1, 1),
                      new Month(VaultPath.of(RollStory.JUNE), 1, 1));
            });
  }

  @Test
  void what_belongs_to_no_day_stays_where_it_is() throws IOException {
    vault.note(
        "README.md",
        "---\ntitle: 日记\n---\n\n# Diary\nWords\n"
            + RollStory.day("2024.05.20", "早。")
            + "# Notes\n\nNo day. -**2024.06.03 07:02**\n"
            + RollStory.day("2024.05.21", "晚。")
            + "# The end");

    story.rolled();

    assertThat(vault.text("README.md"))
        .isEqualTo(
            """
            ---
            title: 日记
            ---

            # Diary
            Words

            [2024-05](diary/2024/2024-05.md):
            <a id="20240520"></a>[20](diary/2024/2024-05.md#20240520)

            # Notes

            No day. -**2024.06.03 07:02**

            [2024-05](diary/2024/2024-05.md):
            <a id="20240521"></a>[21](diary/2024/2024-05.md#20240521)

            # The end""");
    assertThat(vault.text(RollStory.MAY))
        .isEqualTo(
            "# 2024-05\n\n"
                + RollStory.day("2024.05.20", "早。")
                + "\n"
                + RollStory.day("2024.05.21", "晚。"));
  }

  @Test
  void the_newest_day_first_stays_so() throws IOException {
    vault.note(
        "README.md", RollStory.day("2024.05.21", "晚。") + "\n" + RollStory.day("2024.05.20", "早。"));

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .isEqualTo(
            "# 2024-05\n\n"
                + RollStory.day("2024.05.21", "晚。")
                + "\n"
                + RollStory.day("2024.05.20", "早。"));
  }

  @Test
  void a_diary_of_other_headings_in_one_language_is_rolled_as_it_is() throws IOException {
    String first = "# 2024-5-2 Thursday\n\nOne.\n\n-**2024-5-2 9:05**\n\n";
    String second = "2024/06/03\n==========\n\nTwo. -**2024/06/03 10:00**\n";
    vault.note("README.md", first + second);

    story.rolled();

    assertThat(vault.text(RollStory.MAY)).isEqualTo("# 2024-05\n\n" + first.strip() + "\n");
    assertThat(vault.text(RollStory.JUNE)).isEqualTo("# 2024-06\n\n" + second);
  }

  @Test
  void the_vault_says_which_file_a_day_goes_to() throws IOException {
    vault
        .note(".diptych/vault.json", "{\"version\": 1, \"diary\": {\"files\": \"{yyyy}.md\"}}")
        .note(
            "README.md",
            RollStory.day("2024.05.20", "![](a.png)")
                + RollStory.day("2024.06.01", "夏。")
                + RollStory.day("2025.01.01", "冬。"));

    story.rolled();

    assertThat(vault.text("2024.md")).startsWith("# 2024\n\n### 2024.05.20\n\n![](a.png) -**");
    assertThat(vault.text("README.md"))
        .startsWith("[2024](2024.md):\n<a id=\"20240520\"></a>[05-20](2024.md#20240520)\n")
        .endsWith("[2025](2025.md):\n<a id=\"20250101\"></a>[01](2025.md#20250101)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void line_ends_the_byte_order_mark_and_a_missing_last_line_end_stay(String lineEnd)
      throws IOException {
    String text =
        ("# 日记\n\n" + RollStory.day("2024.05.20", "早。") + "\n---\n\n### ").replace("\n", lineEnd);
    vault.note("README.md", "\uFEFF" + text);

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .isEqualTo(
            "\uFEFF# 2024-05" + lineEnd + lineEnd + text.substring(text.indexOf("### 2024")));
    assertThat(vault.text("README.md"))
        .isEqualTo(
            """
            \uFEFF# 日记

            [2024-05](diary/2024/2024-05.md):
            <a id="20240520"></a>[20](diary/2024/2024-05.md#20240520)
            """
                .replace("\n", lineEnd));
  }

  @Test
  void days_written_into_the_front_page_later_go_to_the_same_notes() throws IOException {
    vault.note("README.md", "# Diary\n\n" + RollStory.day("2024.05.20", "早。"));
    story.rolled();
    vault.note(
        "README.md",
        vault.text("README.md")
            + "\n"
            + RollStory.day("2024.05.21", "晚。")
            + RollStory.day("2024.06.01", "夏。"));

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .isEqualTo(
            "# 2024-05\n\n"
                + RollStory.day("2024.05.20", "早。")
                + "\n"
                + RollStory.day("2024.05.21", "晚。"));
    assertThat(vault.text("README.md"))
        .isEqualTo(
            """
            # Diary

            [2024-05](diary/2024/2024-05.md):
            <a id="20240520"></a>[20](diary/2024/2024-05.md#20240520)
            <a id="20240521"></a>[21](diary/2024/2024-05.md#20240521)

            [2024-06](diary/2024/2024-06.md):
            <a id="20240601"></a>[01](diary/2024/2024-06.md#20240601)
            """);
  }

  @Test
  void days_of_a_month_that_began_after_the_roll_go_below_its_link() throws IOException {
    vault.note("README.md", RollStory.day("2024.05.20", "早。"));
    story.rolled();
    vault
        .note(RollStory.JUNE, "# 2024-06\n")
        .note(
            "README.md",
            vault.text("README.md")
                + "\n[2024-06](diary/2024/2024-06.md)\n\n"
                + RollStory.day("2024.06.01", "夏。"));

    story.rolled();

    assertThat(vault.text("README.md"))
        .contains(
            """

            [2024-06](diary/2024/2024-06.md)
            <a id="20240601"></a>[01](diary/2024/2024-06.md#20240601)
            """);
  }

  @Test
  void a_note_that_has_no_last_line_end_gets_one_before_what_comes() throws IOException {
    vault
        .note("README.md", RollStory.day("2024.05.20", "早。"))
        .note(RollStory.MAY, "# May\r\n\r\nWords");

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .isEqualTo("# May\r\n\r\nWords\r\n\r\n" + RollStory.day("2024.05.20", "早。"));
  }
}
