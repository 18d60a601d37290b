package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.vault.LinkTarget.Absolute;
import io.github.diptych.vault.LinkTarget.Anchor;
import io.github.diptych.vault.LinkTarget.Backslash;
import io.github.diptych.vault.LinkTarget.Found;
import io.github.diptych.vault.LinkTarget.Missing;
import io.github.diptych.vault.LinkTarget.Outside;
import io.github.diptych.vault.LinkTarget.Remote;
import io.github.diptych.vault.LinkTarget.Space;
import io.github.diptych.vault.LinkTarget.WrongCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {
  private static final VaultPath NOTE = VaultPath.of("diary/2024/may.md");
  private static final VaultPath CAT = VaultPath.of("images/2024/cat.png");

  @TempDir Path temporary;
  private TestVault test;
  private LinkTargets targets;

  @BeforeEach
  void aVault() {
    test = TestVault.in(temporary).note("diary/2024/may.md", "").note("README.md", "");
    test.image("images/2024/cat.png").image("images/中文 图.png").image("diary/2024/near.png");
    targets = new LinkTargets(test.vault());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a.png",
        "HTTP://x",
        "mailto:a@b.org",
        "data:image/png;base64,AA==",
        "//cdn.example.org/a.png"
      })
  void an_address_with_a_scheme_is_remote(String destination) {
    assertThat(resolve(destination)).isEqualTo(new Remote());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#day", "", "?raw=1", "#"})
  void without_a_path_a_link_stays_in_the_note(String destination) {
    assertThat(resolve(destination)).isEqualTo(new Anchor());
  }

  @ParameterizedTest
  @CsvSource({
    "../../images/2024/cat.png, images/2024/cat.png",
    "near.png, diary/2024/near.png",
    "./near.png#part, diary/2024/near.png",
    "near.png?raw=true, diary/2024/near.png",
    "../../images/%E4%B8%AD%E6%96%87%20%E5%9B%BE.png, images/中文 图.png",
    "<../../images/中文 图.png>, images/中文 图.png",
    "/images/2024/cat.png, images/2024/cat.png",
    "../../images/, images",
    "may.md, diary/2024/may.md",
  })
  void a_path_leads_from_the_notes_folder_or_from_the_repositorys_root(
      String destination, String expected) {
    assertThat(resolve(destination)).isEqualTo(new Found(VaultPath.of(expected)));
  }

  @Test
  void the_vaults_own_folder_can_be_linked_to() {
    assertThat(resolve("../..")).isEqualTo(new Found(VaultPath.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../Images/2024/cat.png", "../../images/2024/cat.PNG", "/IMAGES/2024/Cat.png"})
  void case_counts(String destination) {
    assertThat(resolve(destination)).isEqualTo(new WrongCase(CAT));
  }

  @Test
  void a_name_in_another_unicode_normalisation_is_another_name() {
    test.image("diary/2024/caf\u00e9.png");

    assertThat(resolve("caf\u00e9.png")).isInstanceOf(Found.class);
    assertThat(resolve("cafe\u0301.png")).isInstanceOf(WrongCase.class);
  }

  @ParameterizedTest
  @CsvSource({
    "gone.png, diary/2024/gone.png",
    "near.png/x, diary/2024/near.png/x",
    "../../.git/config, .git/config",
    "100%.png, diary/2024/100%.png",
    "%00, 'diary/2024/\0'",
    "%FF.png, diary/2024/%FF.png",
  })
  void what_is_not_in_the_vault_is_missing(String destination, String path) {
    test.note(".git/config", "");

    assertThat(resolve(destination)).isEqualTo(new Missing(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../x.png", "../../../../etc/passwd", "%2e%2e/../../x"})
  void too_many_dots_lead_outside(String destination) {
    assertThat(resolve(destination)).isInstanceOf(Outside.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_of_the_file_system_may_lead_outside_too() {
    TestVault.in(temporary.resolve("other")).image("x.png");
    test.link("diary/2024/out.png", "../../../other/vault/x.png");

    assertThat(resolve("out.png")).isEqualTo(new Outside("diary/2024/out.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users/me/Documents/GitHub/notes/images/2024/cat.png",
        "/Users/me/github/GitHub/notes/images/2024/cat.png",
        "C:\\Users\\me\\Documents\\GitHub\\notes\\images\\2024\\cat.png",
        "c:/Users/me/GITHUB/notes/images/2024/cat.png",
        "\\\\server\\share\\GitHub\\notes\\images\\2024\\cat.png",
        "file:///C:/Users/me/My%20Docs/GitHub/notes/images/2024/cat.png",
        "/Users/me/My Documents/GitHub/notes/images/2024/Cat.png",
      })
  void a_path_of_one_machine_is_repaired_behind_the_repositorys_name(String destination) {
    assertThat(resolve(destination)).isEqualTo(new Absolute(Optional.of(CAT)));
  }

  @Test
  void a_path_of_one_machine_is_repaired_behind_the_vaults_own_place() {
    String here = test.vault().root().resolve("images/2024/cat.png").toString();

    assertThat(resolve(here)).isEqualTo(new Absolute(Optional.of(CAT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users/me/Pictures/cat.png",
        "/Users/me/GitHub/notes/images/2024/dog.png",
        "/Users/me/GitHub/cat.png",
        "/GitHub/notes/../../../x",
        "D:\\cat.png",
        "\\\\server\\cat.png",
        "file:///etc/passwd",
        "file:"
      })
  void a_path_of_one_machine_to_anything_else_has_no_repair(String destination) {
    assertThat(resolve(destination)).isEqualTo(new Absolute(Optional.empty()));
  }

  @Test
  void a_backslash_is_no_separator_and_is_repaired_if_it_was_meant_as_one() {
    assertThat(resolve("..\\..\\images\\2024\\cat.png")).isEqualTo(new Backslash(Optional.of(CAT)));
    assertThat(resolve("..\\..\\images\\dog.png")).isEqualTo(new Backslash(Optional.empty()));
    assertThat(resolve("..%5C..%5Cimages/2024/cat.png")).isEqualTo(new Backslash(Optional.of(CAT)));
  }

  @Test
  void a_space_as_it_is_ends_a_destination() {
    assertThat(resolve("../../images/中文 图.png"))
        .isEqualTo(new Space(Optional.of(VaultPath.of("images/中文 图.png"))));
    assertThat(resolve("no such.png")).isEqualTo(new Space(Optional.empty()));
  }

  @Test
  void files_that_come_and_go_are_noticed() {
    assertThat(resolve("new.png")).isInstanceOf(Missing.class);

    test.image("diary/2024/new.png");
    assertThat(resolve("new.png")).isInstanceOf(Found.class);

    test.file("diary/2024/new.png").toFile().delete();
    assertThat(resolve("new.png")).isInstanceOf(Missing.class);
  }

  @Test
  void a_folder_long_unchanged_is_looked_at_again_once_it_changes() throws IOException {
    Path folder = test.file("diary/2024");
    Files.setLastModifiedTime(folder, FileTime.from(Instant.ofEpochSecond(1_000_000_000)));
    assertThat(resolve("new.png")).isInstanceOf(Missing.class);
    assertThat(resolve("near.png")).isInstanceOf(Found.class);

    test.image("diary/2024/new.png");

    assertThat(resolve("new.png")).isInstanceOf(Found.class);
  }

  @Test
  void what_link_writes_is_found_again() {
    VaultPath odd = VaultPath.of("images/a (1) 100% 图's #1 [x] & $y$.png");
    test.image(odd.value());

    assertThat(resolve(targets.relative(NOTE, odd))).isEqualTo(new Found(odd));
  }

  @Test
  void no_destination_whatever_makes_it_fail() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    String letters = "./\\%#?:ac C:2F<> \0é图\uD83D";
    for (int run = 0; run < 3_000; run++) {
      var destination = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        destination.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(resolve(destination.toString())).as("-Dseed=%s %s", seed, destination).isNotNull();
    }
  }

  private LinkTarget resolve(String destination) {
    return targets.resolve(NOTE, destination);
  }
}
