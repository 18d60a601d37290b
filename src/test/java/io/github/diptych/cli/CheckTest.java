package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CheckTest {
  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  private JsonNode findings() {
    var said = shell.run("check", vault.root(), "--json");
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isEqualTo(said.json().isEmpty() ? 0 : 1);
    return said.json();
  }

  /** Such as {@code a.md:3:1 image-missing}. */
  private List<String> places() {
    return findings()
        .valueStream()
        .map(
            each ->
                each.get("file").stringValue()
                    + ":"
                    + each.get("line").intValue()
                    + ":"
                    + each.get("column").intValue()
                    + " "
                    + each.get("kind").stringValue())
        .toList();
  }

  @Test
  void a_finding_has_exactly_the_fields_of_the_contract() {
    vault.note("a.md", "![x](gone.png)\n");

    JsonNode finding = findings().get(0);

    assertThat(finding.propertyNames())
        .containsExactly("file", "line", "column", "kind", "message", "fix");
    assertThat(finding.get("message").stringValue()).contains("gone.png", " / ");
    assertThat(finding.get("fix").isBoolean()).isTrue();
    assertThat(finding.get("fix").booleanValue()).isFalse();
  }

  @Test
  void without_findings_the_exit_is_0() {
    vault.note("README.md", Diaries.DAY).image("images/river.png").note("empty.md", "");

    assertThat(shell.run("check", vault.root(), "--json").done().out().strip()).isEqualTo("[]");
    assertThat(shell.run("check", vault.root()).done().out()).contains("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void line_and_column_count_from_1_in_utf_16_units_whatever_ends_the_lines(String mark) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      vault.note("a.md", mark + "早" + end + end + "🌙 晚 ![x](gone.png)" + end);

      assertThat(places()).as(end).containsExactly("a.md:3:6 image-missing");
    }
  }

  @Test
  void every_kind_of_dead_picture_is_told_apart() {
    vault
        .image("images/a.png")
        .note(
            "notes/n.md",
            """
            ![1](/Users/wang/Documents/GitHub/diary/images/a.png)

            ![2](../images/A.png)

            ![3](..\\images\\a.png)

            ![4](../my images/a.png)

            ![5](../../a.png)

            ![6](../images/b.png)

            ![7](../images/a.png)

            ![8](https://example.org/a.png)
            """);

    assertThat(places())
        .containsExactly(
            "notes/n.md:1:1 image-absolute",
            "notes/n.md:3:1 image-case",
            "notes/n.md:5:1 image-backslash",
            "notes/n.md:7:1 image-space",
            "notes/n.md:9:1 image-outside",
            "notes/n.md:11:1 image-missing");
  }

  @Test
  void what_the_grammar_cannot_read_as_meant_is_found() {
    vault.note(
        "README.md",
        """
        ### 2024.05.20 Mon

        早。 -**2024.05.20 10:38**
        ---

        Morning. -**2024.05.20 10:39**

        午。 -**2024.05.20 12:38**

        ***两**边

        ###\u0020
        """);

    assertThat(places())
        .containsExactly(
            "README.md:3:4 signature-heading",
            "README.md:8:1 missing-separator",
            "README.md:10:1 missing-separator",
            "README.md:10:1 unbalanced-emphasis",
            "README.md:12:1 empty-heading");
  }

  @Test
  void files_come_in_the_order_of_their_paths() {
    vault.note("b.md", "![x](1.png)").note("a/z.md", "![x](1.png)").note("a.md", "![x](1.png)");

    assertThat(places())
        .containsExactly(
            "a.md:1:1 image-missing", "a/z.md:1:1 image-missing", "b.md:1:1 image-missing");
  }

  @Test
  void without_json_each_finding_is_a_line_that_editors_can_jump_to() {
    vault.note("日记.md", "\n![x](gone.png)\n");

    var said = shell.run("check", vault.root());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).startsWith("日记.md:2:1: ").contains("[image-missing]");
  }

  @Test
  void a_note_that_cannot_be_read_is_a_finding() {
    byte[] bytes = new byte[1024 * 1024];
    new Random(4).nextBytes(bytes);
    TestVault.in(home.resolve("elsewhere")).note("a.md", "a");
    vault
        .bytes("random.md", bytes)
        .link("out.md", "../elsewhere/vault/a.md")
        .link("nowhere.md", "gone.md")
        .link("folder", "../elsewhere")
        .link("picture.png", "../elsewhere/a.png")
        .folder("folder.md");

    assertThat(places())
        .containsExactly(
            "nowhere.md:1:1 unreadable", "out.md:1:1 unreadable", "random.md:1:1 not-utf8");
  }

  @Test
  void what_is_no_vault_cannot_be_checked() {
    vault.note("a.md", "a");

    shell.fails(2, home, "check", home.resolve("nowhere"));
    shell.fails(2, home, "check", vault.file("a.md"), "--json");
    shell.fails(2, home, "check");
    shell.fails(2, home, "check", vault.root(), "--xml");
    shell.fails(2, home, "check", vault.root(), vault.root());
  }

  @Test
  void looking_changes_nothing() {
    vault.note("a.md", "![x](gone.png)\r\n").note(".diptych/vault.json", "{\"version\": 1}");
    var before = Snapshot.of(home);

    shell.run("check", vault.root());
    shell.run("entries", vault.root());

    assertThat(Snapshot.of(home)).isEqualTo(before);
  }
}
