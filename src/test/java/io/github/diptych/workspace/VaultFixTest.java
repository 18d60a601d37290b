package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultFixTest {
  @TempDir Path home;

  private static Finding fixing(TextEdit... edits) {
    return new Finding(Kind.IMAGE_CASE, new Span(0, 1), List.of("x"), List.of(edits));
  }

  private static List<String> after(String text, Finding... findings) {
    return VaultFix.steps(text, List.of(findings)).stream().map(VaultFix.Step::after).toList();
  }

  @Test
  void each_step_begins_where_the_one_before_ended() {
    var steps =
        VaultFix.steps(
            "abcdef", List.of(fixing(new TextEdit(1, 2, "BBB")), fixing(new TextEdit(4, 5, ""))));

    assertThat(steps).extracting(VaultFix.Step::before).containsExactly("abcdef", "aBBBcdef");
    assertThat(steps).extracting(VaultFix.Step::after).containsExactly("aBBBcdef", "aBBBcdf");
  }

  @Test
  void a_fix_of_several_edits_is_one_step() {
    assertThat(after("abc", fixing(TextEdit.insert(0, "<"), TextEdit.insert(3, ">"))))
        .containsExactly("<abc>");
  }

  @Test
  void what_overlaps_an_earlier_fix_waits_for_the_next_run() {
    assertThat(after("abc", fixing(new TextEdit(0, 2, "x")), fixing(new TextEdit(1, 3, "y"))))
        .containsExactly("xc");
  }

  @Test
  void what_cannot_be_fixed_is_no_step() {
    assertThat(after("abc", fixing())).isEmpty();
  }

  @Test
  void a_note_that_changed_since_the_plan_is_not_overwritten() throws IOException {
    var vault = TestVault.in(home).image("a.png").note("a.md", "![x](A.png)");
    var fix =
        new VaultFix(
            new VaultCheck(vault.vault(), DiaryFormat.standard()), new NoteFiles(vault.vault()));
    var plan = fix.plan();
    vault.note("a.md", "![x](A.png) and more");

    assertThat(plan).hasSize(1);
    assertThat(fix.write(plan.getFirst())).isInstanceOf(SaveOutcome.ChangedOnDisk.class);
    assertThat(vault.text("a.md")).isEqualTo("![x](A.png) and more");
  }
}
