package io.github.diptych.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EntriesTest {
  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  private JsonNode entries() {
    return shell.run("entries", vault.root(), "--json").done().json();
  }

  @Test
  void an_entry_has_exactly_the_fields_of_the_contract() {
    vault.note("README.md", Diaries.DAY);

    JsonNode entries = entries();

    assertThat(entries.size()).isEqualTo(2);
    assertThat(entries.get(0).propertyNames())
        .containsExactly("file", "day", "pair", "first", "second");
    assertThat(entries.get(0).get("first").propertyNames())
        .containsExactly("language", "signedAt", "start", "end", "text");
    assertThat(entries.get(1).get("file").stringValue()).isEqualTo("README.md");
    assertThat(entries.get(1).get("day").stringValue()).isEqualTo("2024-05-20");
    assertThat(entries.get(1).get("pair").intValue()).isEqualTo(2);
    JsonNode second = entries.get(1).get("second");
    assertThat(second.get("language").stringValue()).isEqualTo("en");
    assertThat(second.get("signedAt").stringValue()).isEqualTo("2024-05-20T20:20");
    assertThat(entries.get(1).get("first").get("language").stringValue()).isEqualTo("zh");
    assertThat(second.get("text").stringValue())
        .isEqualTo(
            "A walk in the evening 🌙, as far as the river. -**2024.05.20 20:20**\n\n"
                + "![The river](images/river.png)");
  }

  static Stream<String> spellings() {
    return Stream.of(
        Diaries.DAY,
        Diaries.DAY.replace("\n", "\r\n"),
        Diaries.DAY.replace("\n", "\r"),
        Diaries.DAY.stripTrailing(),
        "\uFEFF" + Diaries.DAY,
        "\uFEFF" + Diaries.DAY.replace("\n", "\r\n"),
        "🌧️ # 五月\r\n\n" + Diaries.DAY,
        Diaries.DAY.replaceFirst("\n\n---\n", "\r\n\r\n---\r\n"));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void offsets_slice_the_whole_text_of_the_file_in_utf_16_units(String text) {
    vault.note("README.md", text);
    String file = new String(vault.bytes("README.md"), UTF_8);

    JsonNode entries = entries();

    assertThat(entries.size()).isEqualTo(2);
    for (JsonNode entry : entries) {
      for (String half : List.of("first", "second")) {
        JsonNode block = entry.get(half);
        assertThat(file.substring(block.get("start").intValue(), block.get("end").intValue()))
            .isEqualTo(block.get("text").stringValue())
            .contains("-**2024.05.20 ");
      }
    }
  }

  @Test
  void an_entry_in_one_language_has_no_second_one() {
    vault.note("README.md", Diaries.waiting("2024.05.20 Mon", "22:15"));

    assertThat(entries().get(0).get("second").isNull()).isTrue();
  }

  @Test
  void what_is_not_signed_or_has_no_letters_is_null() {
    vault.note("README.md", Diaries.waiting("2024.05.20 Mon", "22:15") + "\n---\n\n1 + 1 = 2\n");

    JsonNode second = entries().get(0).get("second");

    assertThat(second.get("language").isNull()).isTrue();
    assertThat(second.get("signedAt").isNull()).isTrue();
    assertThat(second.get("text").stringValue()).isEqualTo("1 + 1 = 2");
  }

  @Test
  void all_notes_that_read_as_a_diary_are_listed_in_the_order_of_their_paths() {
    vault
        .note("diary/2024/2024-06.md", Diaries.waiting("2024.06.01 Sat", "22:15"))
        .note("diary/2024/2024-05.md", Diaries.DAY)
        .note("notes/no diary.md", "# 2024.05.20\n\nNothing is signed here.\n");

    assertThat(entries().valueStream().map(entry -> entry.get("file").stringValue()))
        .containsExactly(
            "diary/2024/2024-05.md", "diary/2024/2024-05.md", "diary/2024/2024-06.md");
  }

  @Test
  void a_vault_without_a_diary_has_none() {
    vault.note("README.md", "").note("日记 草稿.md", "# 草稿\n");

    assertThat(shell.run("entries", vault.root(), "--json").done().out().strip()).isEqualTo("[]");
  }

  @Test
  void without_json_it_is_for_people() {
    vault.note("README.md", Diaries.waiting("2024.05.20 Mon", "22:15"));

    assertThat(shell.run("entries", vault.root()).done().out())
        .contains("README.md  2024-05-20  1", "zh  2024-05-20T22:15  睡前再写两句。", "untranslated");
  }

  @Test
  void a_shortened_line_cuts_no_character_in_two() {
    for (String before : List.of("", "a")) {
      vault.note(
          "README.md", "### 2024.05.20\n\n" + before + "🌙".repeat(60) + " -**2024.05.20 10:38**\n");

      assertThat(shell.run("entries", vault.root()).done().out()).doesNotContain("?", "\uFFFD");
    }
  }

  @Test
  void a_note_that_cannot_be_read_is_named_and_the_others_are_listed() {
    vault.note("README.md", Diaries.DAY).bytes("notes/old.md", new byte[] {(byte) 0xC4, '!'});

    var said = shell.run("entries", vault.root(), "--json").saysOneSentence();

    assertThat(said.exit()).isZero();
    assertThat(said.err()).contains("notes/old.md");
    assertThat(said.json().size()).isEqualTo(2);
  }

  @Test
  void a_vault_of_random_bytes_cannot_be_listed() {
    byte[] bytes = new byte[1024 * 1024];
    new Random(1).nextBytes(bytes);
    vault.bytes("README.md", bytes);

    assertThat(shell.fails(2, home, "entries", vault.root()).err()).contains("README.md", "UTF-8");
  }

  @Test
  void a_link_out_of_the_vault_is_named_and_not_followed() {
    TestVault.in(home.resolve("elsewhere")).note("README.md", Diaries.DAY);
    vault.link("README.md", "../elsewhere/vault/README.md");

    assertThat(shell.fails(2, home, "entries", vault.root()).err()).contains("README.md");
  }

  @Test
  void what_is_no_vault_is_said_to_be_none() {
    vault.note("a.md", "a");

    assertThat(shell.fails(2, home, "entries", home.resolve("没有")).err()).contains("没有");
    assertThat(shell.fails(2, home, "entries", vault.file("a.md")).err()).contains("a.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{", "[]", "", "{\"version\": 99}", "{\"version\": 1, \"languages\": [\"xx\"]}", "\u0000"
      })
  void settings_that_cannot_be_understood_are_named(String settings) {
    vault.note("README.md", Diaries.DAY).note(".diptych/vault.json", settings);

    assertThat(shell.fails(2, home, "entries", vault.root(), "--json").err())
        .contains("vault.json");
  }
}
