package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Language;
import io.github.diptych.settings.VaultSettingsFile.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultSettingsTest {
  @TempDir Path vault;

  @Test
  void a_day_has_its_file_and_its_image_folder() {
    VaultSettings settings = VaultSettings.standard();
    LocalDate day = LocalDate.of(2024, 5, 3);

    assertThat(settings.diaryFile(day)).isEqualTo("diary/2024/2024-05.md");
    assertThat(settings.imageFolder(day)).isEqualTo("images/2024/05");
    assertThat(settings.withDiaryFiles("{yyyy}/{MM}-{dd}.md").diaryFile(day))
        .isEqualTo("2024/05-03.md");
    assertThat(settings.withDiaryFiles("README.md").diaryFile(day)).isEqualTo("README.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a.md",
        "../a.md",
        "a/../b.md",
        "a//b.md",
        "a\\b.md",
        "a.txt",
        "{yy}.md",
        "{.md",
        "C:/a.md",
        ".hidden/a.md",
        ".md",
        "a/ b.md",
        "a.md/",
        "{MM}"
      })
  void a_pattern_that_makes_no_good_path_is_refused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VaultSettings.standard().withDiaryFiles(pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "diary/{yyyy}/{yyyy}-{MM}.md, diary/2024/2024-05.md, 2024-05-01",
    "日记/{yyyy}.md, 日记/2024.md, 2024-01-01",
    "d/{yyyy}{MM}{dd}.md, d/20240520.md, 2024-05-20",
    "diary/{yyyy}/{yyyy}-{MM}.md, diary/2023/2024-05.md,",
    "diary/{yyyy}/{yyyy}-{MM}.md, diary/2024/2024-13.md,",
    "diary/{MM}.md, diary/05.md,"
  })
  void a_file_says_which_day_is_its_first(String pattern, String file, LocalDate first) {
    assertThat(VaultSettings.standard().withDiaryFiles(pattern).firstDayIn(file))
        .isEqualTo(Optional.ofNullable(first));
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    var file = new VaultSettingsFile(vault);
    var settings =
        new VaultSettings(
            new DiaryFormat(
                List.of(Language.ENGLISH, Language.CHINESE),
                DiaryFormat.standard().heading(),
                DiaryFormat.standard().signature()),
            "日记/{yyyy}.md",
            "pictures");

    file.write(settings);

    assertThat(file.read()).isEqualTo(new Result.Read(settings));
    try (var files = Files.list(vault.resolve(".diptych"))) {
      assertThat(files).containsExactly(vault.resolve(".diptych/vault.json"));
    }
  }

  @Test
  void the_file_looks_the_same_every_time() throws IOException {
    new VaultSettingsFile(vault).write(VaultSettings.standard());

    assertThat(vault.resolve(VaultSettingsFile.PATH))
        .content()
        .startsWith("{\n  \"version\": 1,\n  \"languages\": [\n    \"zh\",\n    \"en\"\n  ],\n")
        .contains("\"files\": \"diary/{yyyy}/{yyyy}-{MM}.md\"")
        .endsWith("\"images\": \"images/{yyyy}/{MM}\"\n}\n");
  }

  @Test
  void a_vault_without_a_file_says_so() {
    assertThat(new VaultSettingsFile(vault).read()).isEqualTo(new Result.Missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"version\":1,\"new\":[1]}", "\uFEFF{\"diary\":{}}"})
  void what_is_not_said_is_standard_and_what_is_not_known_is_passed_over(String json)
      throws IOException {
    assertThat(read(json)).isEqualTo(new Result.Read(VaultSettings.standard()));
  }

  @Test
  void a_later_version_is_not_guessed_at() throws IOException {
    assertThat(read("{\"version\": 2, \"diary\": 7}")).isEqualTo(new Result.NewerVersion(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                              | ''              | []",
        "{\"version\":\"1\"}             | version         | \"1\"",
        "{\"version\":0}                 | version         | 0",
        "{\"languages\":\"zh\"}          | languages       | \"zh\"",
        "{\"languages\":[\"zh\",\"fr\"]} | languages       | [\"zh\",\"fr\"]",
        "{\"languages\":[\"zh\",\"zh\"]} | languages       | [\"zh\",\"zh\"]",
        "{\"languages\":[]}              | languages       | []",
        "{\"diary\":{\"heading\":\"no date\"}} | diary.heading | \"no date\"",
        "{\"diary\":{\"signature\":\"- me\"}} | diary.signature | \"- me\"",
        "{\"diary\":7}                   | diary           | 7",
        "{\"diary\":{\"files\":\"../x.md\"}} | diary.files | \"../x.md\"",
        "{\"diary\":{\"heading\":1}}     | diary.heading   | 1",
        "{\"diary\":{\"signature\":\"\"}} | diary.signature | \"\"",
        "{\"images\":\"/tmp\"}           | images          | \"/tmp\"",
      })
  void a_wrong_value_is_named(String json, String field, String value) throws IOException {
    assertThat(read(json)).isEqualTo(new Result.Invalid(0, field, value));
  }

  @Test
  void a_pattern_that_no_file_can_hold_or_no_line_is_is_named() throws IOException {
    String half = "### {yyyy}.{MM}.{dd} \\ud83d";
    String isLong = "### {yyyy}.{MM}.{dd} " + "a".repeat(200);

    for (String heading : new String[] {half, isLong}) {
      assertThat(read("{\"diary\":{\"heading\":\"" + heading + "\"}}"))
          .isInstanceOfSatisfying(
              Result.Invalid.class, bad -> assertThat(bad.field()).isEqualTo("diary.heading"));
    }
    assertThat(read("{\"images\":\"a\\ud83d\"}")).isInstanceOf(Result.Invalid.class);
    assertThat(read("{\"images\":\"" + "a".repeat(201) + "\"}")).isInstanceOf(Result.Invalid.class);
  }

  @Test
  void what_is_no_json_is_said_with_its_line() throws IOException {
    assertThat(read("{\n  \"version\": 1,\n  oops\n}")).isEqualTo(new Result.Invalid(3, "", ""));
    assertThat(read("")).isInstanceOf(Result.Invalid.class);
    assertThat(read("{} {}")).isInstanceOf(Result.Invalid.class);
    assertThat(read("[".repeat(100_000))).isInstanceOf(Result.Invalid.class);
  }

  @Test
  void no_bytes_whatever_make_it_fail() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    byte[] good =
        "{\"version\":1,\"languages\":[\"zh\",\"en\"],\"diary\":{\"files\":\"a.md\"}}"
            .getBytes(StandardCharsets.UTF_8);
    Path file = Files.createDirectories(vault.resolve(".diptych")).resolve("vault.json");
    for (int run = 0; run < 500; run++) {
      byte[] bytes = good.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);

      assertThat(new VaultSettingsFile(vault).read()).as("-Dseed=%s", seed).isNotNull();
    }
  }

  @Test
  void a_folder_in_its_place_is_unreadable() throws IOException {
    Files.createDirectories(vault.resolve(VaultSettingsFile.PATH));

    assertThat(new VaultSettingsFile(vault).read()).isInstanceOf(Result.Unreadable.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_neither_followed_nor_replaced() throws IOException {
    Path elsewhere = Files.createDirectory(vault.resolve("elsewhere"));
    Files.createSymbolicLink(vault.resolve(".diptych"), elsewhere);
    Files.writeString(elsewhere.resolve("vault.json"), "{}");
    var file = new VaultSettingsFile(vault);

    assertThat(file.read()).isInstanceOf(Result.Unreadable.class);
    assertThatIOException().isThrownBy(() -> file.write(VaultSettings.standard()));
    assertThat(elsewhere.resolve("vault.json")).hasContent("{}");
  }

  private Result read(String json) throws IOException {
    Path file = Files.createDirectories(vault.resolve(".diptych")).resolve("vault.json");
    Files.writeString(file, json);
    return new VaultSettingsFile(vault).read();
  }
}
