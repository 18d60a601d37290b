package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.RandomTexts;
import io.github.diptych.diary.Seed;
import io.github.diptych.markdown.Fragments;
import io.github.diptych.markdown.NamedPlaces;
import io.github.diptych.markdown.NamedPlaces.NamedPlace;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a README is, it is rolled without loss or left alone. The program checks that itself; it
 * is looked at here by other means.
 */
class RollPropertyTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 100);
  private static final Pattern ADDRESS =
      Pattern.compile("\\]\\([^)\r\n]*\\)|\\]: \\S+|(?:href|src|srcset)=(?:\"[^\"]*\"|'[^']*')");

  private final Seed seed = Seed.ofThisRun();

  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home).note("notes/one.md", "# Top\n").image("images/a.png");
  }

  private Roll roll() {
    return new Roll((VaultOpening.Ready) VaultOpening.of(vault.root()));
  }

  private List<Written> planned(String text) throws IOException {
    vault.note("README.md", text);
    return roll().plan() instanceof RollOutcome.Planned(RollPlan plan) ? plan.notes() : List.of();
  }

  @Test
  void the_blocks_of_any_diary_are_the_same_before_and_after() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String text : texts(round)) {
        var notes = planned(text);
        if (!notes.isEmpty()) {
          assertThat(blocks(notes.stream().map(Written::text).toList()))
              .as(seed.in(round, text))
              .containsExactlyInAnyOrderElementsOf(blocks(List.of(text)));
        }
      }
    }
  }

  @Test
  void each_line_without_an_address_is_the_same_bytes_somewhere() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String text : texts(round)) {
        var notes = planned(text);
        if (!notes.isEmpty()) {
          var after =
              notes.stream().flatMap(note -> lines(note.text())).collect(Collectors.toSet());
          assertThat(lines(text).filter(line -> !after.contains(line)))
              .as(seed.in(round, text))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void every_name_of_the_readme_still_leads_somewhere() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      String text = new RandomReadmes(seed.round(round)).any();
      var notes = planned(text);
      assertThat(notes).as(seed.in(round, text)).isNotEmpty();
      var after = Fragments.of(notes.getLast().text());
      assertThat(
              NamedPlaces.in(text).stream().map(NamedPlace::name).filter(name -> !after.has(name)))
          .as(seed.in(round, text))
          .isEmpty();
    }
  }

  /** What the vault's own check says of links, pictures and anchors, which knows of no roll. */
  @Test
  void no_link_is_dead_that_was_not_and_none_alive_that_was_not() throws IOException {
    for (int round = 0; round < ROUNDS / 3; round++) {
      String text = new RandomReadmes(seed.round(round)).any();
      vault.note("README.md", text);
      var before = findings();

      assertThat(roll().run()).as(seed.in(round, text)).isInstanceOf(RollOutcome.Rolled.class);

      assertThat(findings()).as(seed.in(round, text)).isEqualTo(before);
      assertThat(roll().run()).isEqualTo(new RollOutcome.NothingToRoll());
      empty();
    }
  }

  private Set<Finding.Kind> findings() throws IOException {
    return ((VaultOpening.Ready) VaultOpening.of(vault.root()))
        .check().all().stream()
            .flatMap(note -> note.findings().stream())
            .map(Finding::kind)
            .collect(Collectors.toSet());
  }

  private void empty() {
    vault.everything().stream()
        .filter(path -> path.startsWith("diary/") && path.endsWith(".md"))
        .forEach(path -> assertThat(vault.file(path).toFile().delete()).isTrue());
  }

  private List<String> texts(int round) {
    var chance = seed.round(round);
    return List.of(new RandomReadmes(chance).any(), new RandomTexts(chance).any());
  }

  private static Stream<String> lines(String text) {
    // A byte order mark belongs to the file.
    return Arrays.stream(text.replace("\uFEFF", "").split("(?<=\n)|(?<=\r)(?!\n)"))
        .filter(line -> !line.isBlank() && !ADDRESS.matcher(line).find());
  }

  private static List<String> blocks(Collection<String> texts) {
    var blocks = new ArrayList<String>();
    for (String text : texts) {
      Diary diary = Diary.parse(text, DiaryFormat.standard());
      diary
          .days()
          .forEach(day -> day.blocks().forEach(each -> blocks.add(day.date() + words(each, text))));
    }
    return blocks;
  }

  private static String words(Block block, String text) {
    return ADDRESS.matcher(block.span().in(text)).replaceAll("");
  }
}
