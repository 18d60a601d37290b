package io.github.diptych.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewTest {
  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  @Test
  void without_a_diary_it_begins_the_month() {
    shell.run("new", vault.root(), "--lang", "zh", "--text", "第一天🌱。").done();

    assertThat(vault.text("diary/2024/2024-05.md"))
        .isEqualTo("# 2024-05\n\n### 2024.05.20 Mon\n\n第一天🌱。 -**2024.05.20 10:38**\n");
  }

  @Test
  void the_other_language_completes_the_entry() {
    shell.run("new", vault.root(), "--lang", "zh", "--text", "第一天。").done();
    shell
        .run("new", vault.root(), "--lang=en", "--text=The first.", "--at", "2024-05-20T10:41")
        .done();

    assertThat(vault.text("diary/2024/2024-05.md"))
        .endsWith(
            "第一天。 -**2024.05.20 10:38**\n\n---\n\nThe first. -**2024.05.20 10:41**\n");
    assertThat(shell.run("entries", vault.root(), "--json").json().get(0).get("second").isNull())
        .isFalse();
  }

  @Test
  void where_the_front_page_is_the_diary_it_is_written_there() {
    vault.note("README.md", Diaries.DAY);

    var said = shell.run("new", vault.root(), "--lang", "zh", "--text", "还有一句。").done();

    assertThat(said.out()).contains("README.md");
    assertThat(vault.text("README.md")).startsWith(Diaries.DAY).contains("还有一句。 -**2024.05.20");
    assertThat(vault.everything()).containsExactly("README.md");
  }

  @Test
  void a_front_page_that_is_no_diary_is_left_alone() {
    vault.note("README.md", "# 我的日记\n");

    shell.run("new", vault.root(), "--lang", "zh", "--text", "早。").done();

    assertThat(vault.text("README.md")).isEqualTo("# 我的日记\n");
    assertThat(vault.everything()).contains("diary/2024/2024-05.md");
  }

  @Test
  void the_vaults_own_settings_say_where_and_how() {
    shell.run("init", vault.root()).done();
    String settings = vault.text(".diptych/vault.json");
    vault.note(
        ".diptych/vault.json",
        settings.replace("diary/{yyyy}/{yyyy}-{MM}.md", "日记/{yyyy}-{MM}-{dd}.md"));

    shell.run("new", vault.root(), "--lang", "zh", "--text", "早。").done();

    assertThat(vault.text("日记/2024-05-20.md")).contains("早。 -**2024.05.20 10:38**");
  }

  @Test
  void byte_order_mark_and_line_ends_stay_as_they_are() {
    String diary = "\uFEFF" + Diaries.DAY.replace("\n", "\r\n");
    vault.note("README.md", diary);

    shell.run("new", vault.root(), "--lang", "zh", "--text", "一行\n两行").done();

    assertThat(vault.text("README.md")).startsWith(diary);
    String added = vault.text("README.md").substring(diary.length());
    assertThat(added.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void text_comes_from_a_file_without_its_byte_order_mark() throws IOException {
    Path file = Files.write(home.resolve("晚.txt"), "\uFEFF晚上好。\n".getBytes(UTF_8));

    shell.run("new", vault.root(), "--lang", "zh", "--text-file", file).done();

    assertThat(vault.text("diary/2024/2024-05.md")).contains("\n\n晚上好。 -**");
  }

  @Test
  void text_comes_from_the_input_for_a_hyphen() {
    shell.reading("来自管道。").run("new", vault.root(), "--lang", "zh", "--text-file", "-").done();

    assertThat(vault.text("diary/2024/2024-05.md")).contains("来自管道。 -**");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\n### 2020.01.01 Wed\n\nnot grammar -**2020.01.01 00:00**",
        "```\nleft open",
        "<!-- left open",
        "-**2024.05.20 10:38**",
        "-- first a dash",
        "# 标题",
        "@everyone",
        "\"quoted\"",
        "'{0}' ${x} %s\t\\"
      })
  void whatever_is_written_reads_back_as_one_block(String text) {
    vault.note("README.md", Diaries.DAY);

    shell.run("new", vault.root(), "--lang", "zh", "--text=" + text).done();

    var entries = shell.run("entries", vault.root(), "--json").done().json();
    assertThat(entries.size()).isEqualTo(3);
    assertThat(vault.text("README.md")).startsWith(Diaries.DAY);
  }

  @Test
  void a_text_that_names_a_file_after_an_at_sign_is_a_text() throws IOException {
    Path file = Files.writeString(home.resolve("x"), "--text=wrong");

    shell.run("new", vault.root(), "--lang", "en", "--text", "@" + file).done();

    assertThat(vault.text("diary/2024/2024-05.md")).contains("@" + file);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-21T00:03, 2024.05.20 23:58, README.md",
    "2024-06-01T00:03, 2024.05.31 23:58, diary/2024/2024-05.md",
    "2025-01-01T00:03, 2024.12.31 23:58, diary/2024/2024-12.md",
    "2024-05-31T23:59, 2024.06.01 00:01, diary/2024/2024-06.md"
  })
  void an_entry_is_completed_over_midnight_and_over_the_end_of_a_month(
      String at, String waiting, String note) {
    vault.note(
        note, Diaries.waiting(waiting.substring(0, 10) + " Day", waiting.substring(11)));

    shell.run("new", vault.root(), "--lang", "en", "--text", "Good night.", "--at", at).done();

    assertThat(vault.everything().stream().filter(path -> path.endsWith(".md")))
        .containsExactly(note);
    var entries = shell.run("entries", vault.root(), "--json").done().json();
    assertThat(entries.size()).isEqualTo(1);
    assertThat(entries.get(0).get("second").get("text").stringValue()).startsWith("Good night.");
  }

  @Test
  void what_a_month_before_does_not_wait_for_goes_into_its_own() {
    vault.note(
        "diary/2024/2024-05.md", "### 2024.05.31 Fri\n\nEnglish only. -**2024.05.31 23:58**\n");

    shell
        .run("new", vault.root(), "--lang", "zh", "--text", "六月了。", "--at", "2024-06-01T00:03")
        .done();

    assertThat(vault.text("diary/2024/2024-06.md")).contains("六月了。");
  }

  @Test
  void git_shows_added_lines_only_even_above_an_empty_heading_without_a_final_newline() {
    NativeGit.required();
    vault.note("README.md", Diaries.DAY + "\n---\n\n### ");
    NativeGit.run(vault.root(), "init", "-q");
    NativeGit.run(vault.root(), "add", ".");
    NativeGit.run(vault.root(), "commit", "-qm", "a day");

    shell.run("new", vault.root(), "--lang", "zh", "--text", "又一段。").done();

    assertThat(NativeGit.run(vault.root(), "diff", "--numstat")).matches("[1-9]\\d*\t0\tREADME.md");
    assertThat(vault.text("README.md")).endsWith("\n\n### ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-05-20", "10:38", "2024-05-20 10:38", "2024-05-20T10:38:00", "2024-02-30T10:38",
        "2024-05-20T24:00", "2024-05-20T10:60", "24-5-20T1:38", "", "下午", "12024-05-20T10:38",
        "+12024-05-20T10:38", "-001-05-20T10:38"
      })
  void a_time_of_another_form_is_named_and_nothing_is_written(String at) {
    vault.note("README.md", Diaries.DAY);

    var said =
        shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", "早。", "--at", at);
    assertThat(said.err()).contains("“" + at + "”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ZH", "", "中文", "zh-CN"})
  void a_language_it_does_not_know_is_named(String language) {
    var said = shell.fails(2, home, "new", vault.root(), "--lang", language, "--text", "早。");
    assertThat(said.err()).contains("“" + language + "”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\n", "\u3000", "\uFEFF"})
  void a_blank_text_is_not_written(String blank) {
    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", blank);
    shell.reading(blank);
    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text-file", "-");
  }

  @Test
  void the_text_is_given_once() {
    shell.fails(2, home, "new", vault.root(), "--lang", "zh");
    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", "a", "--text-file", "-");
    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", "a", "--text", "b");
    shell.fails(2, home, "new", vault.root(), "--text", "a");
    shell.fails(2, home, "new", "--lang", "zh", "--text", "a");
  }

  @Test
  void a_text_file_that_cannot_be_read_is_named() throws IOException {
    byte[] random = new byte[1000];
    new Random(2).nextBytes(random);
    Files.write(home.resolve("random.txt"), random);

    for (String file : new String[] {"missing.txt", "random.txt", "vault"}) {
      var said =
          shell.fails(
              2, home, "new", vault.root(), "--lang", "zh", "--text-file", home.resolve(file));
      assertThat(said.err()).contains(file);
    }
  }

  @Test
  void input_that_is_not_utf_8_is_refused() {
    shell.reading(new byte[] {(byte) 0xD6, (byte) 0xD0});

    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text-file", "-");
  }

  @Test
  void a_diary_that_cannot_be_read_is_named_and_left_alone() {
    vault.bytes("README.md", new byte[] {(byte) 0xD6, (byte) 0xD0, '\n'});

    var said = shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", "早。");
    assertThat(said.err()).contains("README.md");
  }

  @Test
  void a_diary_behind_a_link_out_of_the_vault_is_left_alone() {
    TestVault.in(home.resolve("elsewhere")).note("README.md", Diaries.DAY);
    vault.link("README.md", "../elsewhere/vault/README.md");

    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", "早。");
  }

  @Test
  void a_folder_or_a_link_in_the_place_of_the_month_is_named() {
    vault.folder("diary/2024/2024-05.md");
    shell.fails(2, home, "new", vault.root(), "--lang", "zh", "--text", "早。");

    vault.folder("../elsewhere").link("diary/2023", "../../elsewhere");
    shell.fails(
        2, home, "new", vault.root(), "--lang", "zh", "--text", "早", "--at", "2023-05-20T10:38");

    vault.note("diary/2022", "a file");
    shell.fails(
        2, home, "new", vault.root(), "--lang", "zh", "--text", "早", "--at", "2022-05-20T10:38");
  }

  @Test
  void a_vault_that_is_not_there_is_not_made() {
    shell.fails(2, home, "new", home.resolve("nowhere"), "--lang", "zh", "--text", "早。");
  }
}
