package io.github.diptych.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole contract on a real day, written before there was a Diptych, as the front page of a
 * fresh repository. The day lies beside the project and is skipped where it does not, unless {@code
 * real.diary.required} says that it has to be there.
 */
class RealDiaryTest {
  private static final Path REAL = Path.of("..", "shared", "real", "diary.md");

  @TempDir Path home;
  private final Shell shell = new Shell();
  private byte[] diary = {};
  private TestVault vault;

  @BeforeEach
  void a_fresh_repository() throws IOException {
    if (!Boolean.getBoolean("real.diary.required")) {
      assumeTrue(Files.exists(REAL), "the real diary is not beside the project");
    }
    diary = Files.readAllBytes(REAL);
    vault = TestVault.in(home).bytes("README.md", diary);
    VaultRepository.init(vault.root()).close();
  }

  private List<JsonNode> entries() {
    return shell.run("entries", vault.root(), "--json").done().json().valueStream().toList();
  }

  @Test
  void it_is_one_day_of_eleven_pairs_none_untranslated() {
    var entries = entries();

    assertThat(entries).hasSize(11);
    assertThat(entries).noneMatch(entry -> entry.get("second").isNull());
    assertThat(entries.stream().map(entry -> entry.get("day").stringValue()).distinct())
        .containsExactly("2024-05-20");
    assertThat(entries.stream().map(entry -> entry.get("pair").intValue()))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(entries)
        .allMatch(entry -> entry.get("first").get("language").stringValue().equals("zh"))
        .allMatch(entry -> entry.get("second").get("language").stringValue().equals("en"));
    String text = new String(diary, UTF_8);
    for (JsonNode entry : entries) {
      for (String half : List.of("first", "second")) {
        JsonNode block = entry.get(half);
        assertThat(text.substring(block.get("start").intValue(), block.get("end").intValue()))
            .isEqualTo(block.get("text").stringValue());
        assertThat(block.get("signedAt").stringValue()).startsWith("2024-05-20T");
      }
    }
  }

  @Test
  void four_things_in_it_do_not_read_as_meant() {
    var said = shell.run("check", vault.root(), "--json");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(
            said.json()
                .valueStream()
                .map(each -> each.get("line").intValue() + " " + each.get("kind").stringValue()))
        .containsExactly(
            "7 unbalanced-emphasis", "57 image-absolute", "73 image-absolute", "115 empty-heading");
  }

  @Test
  void its_pictures_can_be_fixed_once_they_are_in_the_vault() {
    String pictures =
        new String(diary, UTF_8)
            .lines()
            .filter(line -> line.startsWith("!["))
            .map(line -> line.replaceAll(".*/GitHub/[^/]+/(.*)\\)", "$1"))
            .peek(vault::image)
            .collect(Collectors.joining(" "));
    var before = Snapshot.of(home);

    String would = shell.run("fix", vault.root(), "--dry-run").done().out();
    assertThat(would).contains(pictures.split(" "));
    assertThat(Snapshot.of(home)).isEqualTo(before);
    shell.run("fix", vault.root()).done();

    assertThat(
            shell
                .run("check", vault.root(), "--json")
                .json()
                .valueStream()
                .map(each -> each.get("kind").stringValue()))
        .doesNotContain("image-absolute", "image-missing");
  }

  @Test
  void a_new_entry_is_the_twelfth_and_every_old_byte_stays() {
    shell.run("new", vault.root(), "--lang", "zh", "--text", "再写一句。").done();
    shell.run("new", vault.root(), "--lang", "en", "--text", "One more sentence.").done();

    assertThat(entries()).hasSize(12);
    byte[] now = vault.bytes("README.md");
    int start = Arrays.mismatch(diary, now);
    int tail = diary.length - start;
    assertThat(Arrays.copyOfRange(now, now.length - tail, now.length))
        .as("what followed the new entry")
        .isEqualTo(Arrays.copyOfRange(diary, start, diary.length));
  }

  @Test
  void git_shows_only_added_lines_and_sync_puts_them_on_the_remote() throws IOException {
    NativeGit.required();
    var remote = TestRemote.in(home);
    try (var other = VaultRepository.init(home.resolve("other"))) {
      other.remote(remote.url());
    }
    Files.writeString(
        vault.file(".git/config"), Files.readString(home.resolve("other/.git/config")));
    // The picture that only one computer has is told before anything goes out.
    assertThat(shell.run("sync", vault.root()).failed(6).err())
        .contains("names a folder of this computer");
    shell.run("sync", vault.root(), "--accept").done();

    shell.run("new", vault.root(), "--lang", "zh", "--text", "再写一句。").done();
    assertThat(NativeGit.run(vault.root(), "diff", "--numstat")).matches("\\d+\t0\tREADME.md");
    shell.run("sync", vault.root()).done();

    assertThat(remote.messages()).containsExactly("2024.05.20: 1 entry", "2024.05.20: 11 entries");
    assertThat(remote.text("README.md").orElseThrow()).contains("再写一句。");
  }

  @Test
  void it_renders() {
    assertThat(shell.run("render", vault.file("README.md")).done().out())
        .contains("<h3", "<strong>2024.05.20 22:15</strong>", "<hr");
  }

  @Test
  void what_its_english_lost_is_found_and_nothing_else() {
    var found = shell.run("parity", vault.root(), "--json").json().valueStream().toList();

    assertThat(
            found.stream()
                .map(each -> each.get("pair").intValue() + " " + each.get("kind").stringValue()))
        .containsExactly("1 emphasis", "4 link", "7 picture", "8 picture");
    assertThat(found.get(1).get("first").get("text").stringValue())
        .isEqualTo("https://codeforces.com/profile/DL_From_Scratch");
    assertThat(found.subList(1, 4)).allMatch(each -> each.get("second").isNull());
  }

  @Test
  void rolled_it_is_one_month_with_every_byte_of_it_and_taken_back_it_is_as_it_was() {
    NativeGit.required();
    NativeGit.run(vault.root(), "add", "README.md");
    NativeGit.run(vault.root(), "commit", "-q", "-m", "a day");

    shell.run("roll", vault.root()).done();

    assertThat(vault.text("diary/2024/2024-05.md"))
        .isEqualTo("# 2024-05\n\n" + new String(diary, UTF_8));
    assertThat(entries()).hasSize(11);
    NativeGit.run(vault.root(), "revert", "--no-edit", "HEAD");
    assertThat(vault.bytes("README.md")).isEqualTo(diary);
  }
}
