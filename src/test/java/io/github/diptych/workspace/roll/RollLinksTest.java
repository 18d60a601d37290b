package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every path, link and name leads after a roll to where it led. */
class RollLinksTest {
  @TempDir Path home;
  private RollStory story;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    story = new RollStory(home);
    vault = story.vault();
  }

  @Test
  void paths_lead_from_the_new_folder_to_where_they_led() throws IOException {
    vault.note(
        "README.md",
        RollStory.day(
            "2024.05.20",
            """
            ![](images/a.png) ![](<./images/b c.png>) ![x](images/d e.png) ![](images\\f.png)
            <img src="images/g.png"> <a href='notes/one.md#top'>x</a>
            [y][r] [z](../../issues) [self](README.md) [line](README.md?plain=1#L3)

            [r]: notes/one.md "title"

            """));

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .contains(
            """
            ![](../../images/a.png) ![](<../../images/b c.png>) ![x](../../images/d e.png) ![](../../images\\f.png)
            <img src="../../images/g.png"> <a href='../../notes/one.md#top'>x</a>
            [y][r] [z](../../../../issues) [self](../../README.md) [line](../../README.md?plain=1#L3)

            [r]: ../../notes/one.md "title"
            """);
  }

  @Test
  void what_leads_to_the_same_place_from_anywhere_is_not_touched() throws IOException {
    String words =
        "[a](https://example.org/x.png) ![](/images/a.png) ![](/Users/me/a.png) [m](mailto:a@b.c)"
            + " https://example.org `![](images/a.png)` [top](#) [dead](#no-such-place)";
    vault.note("README.md", RollStory.day("2024.05.20", words));

    story.rolled();

    assertThat(vault.text(RollStory.MAY)).contains(words);
  }

  @Test
  void links_to_headings_follow_them() throws IOException {
    vault
        .note(
            "README.md",
            "# Diary\n\n[first](#20240520), [read](#reading-1)\n\n"
                + RollStory.day("2024.05.20", "#### Reading\n\n[up](#diary) [here](#reading)")
                + RollStory.day(
                    "2024.06.01", "#### Reading\n\n[before](#reading) [here](#reading-1)"))
        .note(
            "notes/one.md", "[a](../README.md#reading-1) [b](/README.md#READING) [c](#x)\n\n# X\n")
        .note(
            RollStory.MAY.replace("2024-05", "2023-05"),
            "[d](../../README.md#20240601) [e](2024-05.md)\n");

    story.rolled();

    assertThat(vault.text("README.md"))
        .startsWith(
            "# Diary\n\n[first](diary/2024/2024-05.md#20240520),"
                + " [read](diary/2024/2024-06.md#reading)\n");
    assertThat(vault.text(RollStory.MAY)).contains("[up](../../README.md#diary) [here](#reading)");
    assertThat(vault.text(RollStory.JUNE))
        .contains("[before](2024-05.md#reading) [here](#reading)");
    assertThat(vault.text("notes/one.md"))
        .startsWith(
            "[a](../diary/2024/2024-06.md#reading) [b](../diary/2024/2024-05.md#reading) [c](#x)");
    assertThat(vault.text("diary/2024/2023-05.md"))
        .isEqualTo("[d](2024-06.md#20240601) [e](2024-05.md)\n");
  }

  @Test
  void every_name_of_a_day_is_kept_on_the_front_page_for_links_from_elsewhere() throws IOException {
    vault.note(
        "README.md",
        RollStory.day("2024.05.20", "#### 读书\n\n<a id=\"Mark\"></a>早。")
            + RollStory.day("2024.05.21", "#### 读书\n\n晚。"));

    story.rolled();

    assertThat(vault.text("README.md"))
        .contains(
            "<a id=\"20240520\"></a><a id=\"读书\"></a><a id=\"Mark\"></a>[20](",
            "<a id=\"20240521\"></a><a id=\"读书-1\"></a>[21](");
  }

  @Test
  void a_heading_that_stays_keeps_the_name_that_it_had() throws IOException {
    vault.note("README.md", RollStory.day("2024.05.20", "#### Notes\n\n早。") + "# Notes\n\nHere.\n");

    story.rolled();

    assertThat(vault.text("README.md"))
        .contains("<a id=\"notes\"></a>[20](")
        .endsWith("\n\n<a id=\"notes-1\"></a>\n\n# Notes\n\nHere.\n");
  }

  @Test
  void definitions_and_footnotes_go_along_to_each_month_that_refers_to_them() throws IOException {
    vault.note(
        "README.md",
        "[site]: notes/one.md\n\n"
            + RollStory.day("2024.05.20", "[早][site][^1]")
            + "\n[^1]: 见 [site]。\n"
            + RollStory.day("2024.06.01", "[夏][site][^1]")
            + "# Notes\n\n[^1]\n");

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .startsWith("# 2024-05\n\n[site]: ../../notes/one.md\n\n### 2024.05.20");
    assertThat(vault.text(RollStory.JUNE))
        .startsWith("# 2024-06\n\n[site]: ../../notes/one.md\n\n[^1]: 见 [site]。\n\n### 2024.06.01");
    assertThat(vault.text("README.md")).endsWith(")\n\n[^1]: 见 [site]。\n\n# Notes\n\n[^1]\n");
  }

  @Test
  void pictures_in_several_sizes_follow_too() throws IOException {
    vault.note(
        "README.md",
        RollStory.day(
            "2024.05.20",
            "<picture><source srcset=\"a.png, ./b.png 2x\"><img src=a.png></picture>"));

    story.rolled();

    assertThat(vault.text(RollStory.MAY))
        .contains("srcset=\"../../a.png, ../../b.png 2x\"><img src=../../a.png>");
  }
}
