package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.diptych.TestVault;
import io.github.diptych.markdown.GithubRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RenderTest {
  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home).note("日记.md", Diaries.DAY).note("b.md", "*b* 🌙\n");
  }

  private static String html(String text) {
    return new GithubRenderer().render(text);
  }

  @Test
  void one_file_goes_to_the_output() {
    assertThat(shell.run("render", vault.file("日记.md")).done().out())
        .isEqualTo(html(Diaries.DAY))
        .contains("早上下雨");
  }

  @Test
  void several_files_go_there_one_after_another() {
    assertThat(shell.run("render", vault.file("b.md"), vault.file("日记.md")).done().out())
        .isEqualTo(html("*b* 🌙\n") + html(Diaries.DAY));
  }

  @Test
  void a_folder_gets_one_page_a_note() throws IOException {
    Path to = home.resolve("出/html");

    assertThat(
            shell.run("render", vault.file("b.md"), vault.file("日记.md"), "--to", to).done().out())
        .isEmpty();

    assertThat(Files.readString(to.resolve("日记.html"))).isEqualTo(html(Diaries.DAY));
    assertThat(Files.readString(to.resolve("b.html"))).isEqualTo(html("*b* 🌙\n"));
  }

  @Test
  void a_page_that_is_there_already_is_made_anew() throws IOException {
    Files.writeString(home.resolve("b.html"), "old");

    shell.run("render", vault.file("b.md"), "--to", home).done();

    assertThat(Files.readString(home.resolve("b.html"))).isEqualTo(html("*b* 🌙\n"));
  }

  @Test
  void a_note_in_no_vault_can_be_rendered_too() throws IOException {
    Path alone = Files.writeString(home.resolve("alone.markdown"), "# 一个");

    assertThat(shell.run("render", alone).done().out()).isEqualTo(html("# 一个"));
  }

  @Test
  void a_link_inside_the_vault_is_followed() {
    vault.folder(".git").link("notes/link.md", "../b.md");

    assertThat(shell.run("render", vault.file("notes/link.md")).done().out()).contains("<em>b</em>");
  }

  @Test
  void of_an_empty_file_it_says_so() {
    vault.note("empty.md", "");

    var said = shell.run("render", vault.file("empty.md")).saysOneSentence();

    assertThat(said.exit()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("empty.md");
  }

  @Test
  void two_notes_of_one_name_would_be_one_page() {
    vault.note("c/B.md", "C");

    var said =
        shell.fails(
            2, home, "render", vault.file("b.md"), vault.file("c/B.md"), "--to", home.resolve("o"));
    assertThat(said.err()).contains("b.md", "B.md");
  }

  @Test
  void a_page_never_replaces_the_note_it_is_made_from() {
    vault.note("page.html", "# 源文\n");

    shell.fails(2, home, "render", vault.file("page.html"), "--to", vault.root());
    vault.note("page.md", "# 另一篇\n");
    shell.fails(
        2, home, "render", vault.file("b.md"), vault.file("page.html"), "--to", vault.root());
  }

  @Test
  void with_one_note_that_cannot_be_read_no_page_is_written() {
    var said =
        shell.fails(
            2,
            home,
            "render",
            vault.file("b.md"),
            vault.file("missing.md"),
            "--to",
            home.resolve("out"));
    assertThat(said.err()).contains("missing.md");
  }

  @Test
  void a_folder_is_no_note() {
    assertThat(shell.fails(2, home, "render", vault.root()).err()).contains("vault");
  }

  @Test
  void random_bytes_are_no_note() throws IOException {
    byte[] bytes = new byte[1024 * 1024];
    new Random(3).nextBytes(bytes);
    Path file = Files.write(home.resolve("random.md"), bytes);

    assertThat(shell.fails(2, home, "render", file).err()).contains("random.md", "UTF-8");
  }

  @Test
  void a_link_out_of_the_vault_is_not_followed() throws IOException {
    Files.writeString(home.resolve("secret.md"), "secret");
    vault.folder(".git").link("link.md", "../secret.md").link("gone.md", "nowhere.md");

    assertThat(shell.fails(2, home, "render", vault.file("link.md")).err()).contains("link.md");
    assertThat(shell.fails(2, home, "render", vault.file("gone.md")).err()).contains("gone.md");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_note_without_permission_is_named() throws IOException {
    Files.setPosixFilePermissions(vault.file("b.md"), PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(vault.file("b.md")), "this user may read everything");

    assertThat(shell.fails(2, home, "render", vault.file("b.md")).err()).contains("b.md");
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() {
    assertThat(
            shell
                .fails(2, home, "render", vault.file("b.md"), "--to", vault.file("日记.md"))
                .err())
        .contains("日记.md");
  }

  @Test
  void without_a_file_there_is_nothing_to_render() {
    shell.fails(2, home, "render");
    shell.fails(2, home, "render", "--to", home.resolve("out"));
  }
}
