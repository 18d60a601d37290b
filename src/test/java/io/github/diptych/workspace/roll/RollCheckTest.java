package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.markdown.NamedPlaces;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.roll.Forwarding.Moved;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check before a roll would find if the roll were wrong. */
class RollCheckTest {
  private static final VaultPath README = VaultPath.of("README.md");
  private static final VaultPath MAY = VaultPath.of("d/05.md");

  private static final String DIARY =
      """
      # Diary

      ### 2024.05.20

      早。![](a.png) [一][r] -**2024.05.20 10:00**

      ---

      Morning. [up](#diary) [here](#20240520) -**2024.05.20 10:01**

      [r]: one.md
      """;

  private static final String FRONT = "# Diary\n\n[05](d/05.md)\n";

  private static final String MONTH =
      """
      # 05

      ### 2024.05.20

      早。![](../a.png) [一][r] -**2024.05.20 10:00**

      ---

      Morning. [up](../README.md#diary) [here](#20240520) -**2024.05.20 10:01**

      [r]: ../one.md
      """;

  private static boolean passes(String front, String month) {
    var before =
        new Loaded.Note(
            DIARY, FileForm.standard(), ContentHash.of(DIARY.getBytes(StandardCharsets.UTF_8)));
    var places = NamedPlaces.in(DIARY);
    var moved = List.of(new Moved(places.get(1), MAY, "20240520"));
    var notes =
        List.of(
            new Written(MAY, null, month, FileForm.standard()),
            new Written(README, before, front, FileForm.standard()));
    return new RollCheck(README, notes, DiaryFormat.standard(), new Forwarding(places, moved))
        .difference()
        .isEmpty();
  }

  @Test
  void a_roll_that_loses_nothing_passes() {
    assertThat(passes(FRONT, MONTH)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "早。",
        "---\n",
        "### 2024.05.20\n",
        " -**2024.05.20 10:00**",
        "../a",
        "../README.md",
        "#20240520",
        "[r]: ../one.md\n",
        "../one"
      })
  void what_is_gone_from_the_month_is_found(String lost) {
    assertThat(passes(FRONT, MONTH.replace(lost, ""))).isFalse();
  }

  @Test
  void what_is_gone_from_the_front_page_is_found() {
    assertThat(passes(FRONT.replace("# Diary\n", ""), MONTH)).isFalse();
  }

  @Test
  void what_is_there_twice_is_found() {
    assertThat(passes(FRONT + "\n### 2024.05.20\n\n早。 -**2024.05.20 10:00**\n", MONTH)).isFalse();
    assertThat(passes(FRONT, MONTH + MONTH.substring(6))).isFalse();
  }

  @Test
  void a_day_of_another_date_is_found() {
    assertThat(passes(FRONT, MONTH.replace("### 2024.05.20", "### 2024.05.21"))).isFalse();
  }

  @Test
  void a_pair_that_falls_apart_is_found() {
    String apart = MONTH.replace("---\n", "---\n\n### 2024.05.20\n");

    assertThat(passes(FRONT, apart)).isFalse();
  }

  @Test
  void a_definition_that_comes_before_the_right_one_is_found() {
    assertThat(passes(FRONT, MONTH.replace("# 05\n", "# 05\n\n[r]: ../two.md\n"))).isFalse();
  }
}
