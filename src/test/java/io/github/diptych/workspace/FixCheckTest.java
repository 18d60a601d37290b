package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fix is offered if it does what it is for and nothing else. */
class FixCheckTest {
  private static final VaultPath NOTE = VaultPath.of("n.md");

  @TempDir Path home;
  private VaultCheck check;
  private FixCheck fixes;

  @BeforeEach
  void a_vault() {
    var vault = TestVault.in(home).image("a.png").image("a b.png").note("b c.md", "# B\n");
    check = new VaultCheck(vault.vault(), DiaryFormat.standard());
    fixes = new FixCheck(check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**一。**二",
        "**一。**二，**三。**四",
        "见 https://a.example/b，还有 **一。**二",
        "https://a.example/b，**好**和`码`",
        "![x](A.png) ![x](A.png)\n\n![y](a b.png)![z](a b.png)",
        "![x][r]\n\n[r]: A.png",
        "[x](b c.md)和[*y*](b c.md \"t\")",
        "# 一\n\n[x](#一。)",
        "-**2024.05.20 10:38**\n---\n\nb -**2024.05.20 10:38**\n---\n",
        "### 2024.05.20 Mon\n\na -**2024.05.20 10:38**\n\nb -**2024.05.20 10:38**\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n正文\n",
        "| a | b |\n|---|---|\n| `1|2` | 3 |\n",
        "字[^1]\n\n[^1]: **注。**文",
        "> **一。**二\n> 三\n\n- **四！**五\n  - ~~六。~~七",
        "## **一。**二\n\n[x](#一二)",
      })
  void what_only_mends_is_offered_alone_and_with_the_others(String text) {
    var found = check.in(NOTE, text);

    assertThat(found.stream().filter(Finding::fixable))
        .isNotEmpty()
        .allMatch(finding -> fixes.passes(NOTE, text, finding));
    assertThat(fixes.offered(NOTE, text, found)).isEqualTo(found);
  }

  @Test
  void a_fix_that_changes_the_words_is_not_offered() {
    assertThat(passes("a **b** c", new TextEdit(4, 5, "x"))).isFalse();
  }

  @Test
  void a_fix_that_changes_another_block_is_not_offered() {
    assertThat(passes("**一。**二\n\nb", new TextEdit(2, 4, "一"), new TextEdit(9, 10, "c"))).isFalse();
  }

  @Test
  void a_fix_that_leaves_its_finding_is_not_offered() {
    assertThat(passes("**一。**二", new TextEdit(0, 0, " "))).isFalse();
  }

  @Test
  void a_fix_that_makes_a_picture_of_a_link_is_not_offered() {
    String text = "**哇!**[x](a.png)";

    assertThat(check.in(NOTE, text)).noneMatch(finding -> fixes.passes(NOTE, text, finding));
  }

  @Test
  void a_fix_that_breaks_a_link_to_its_heading_is_not_offered() {
    String text = "## 用**`ls`**看\n\n[x](#用ls看)";

    assertThat(fixes.offered(NOTE, text, check.in(NOTE, text))).noneMatch(Finding::fixable);
  }

  private boolean passes(String text, TextEdit... edits) {
    var found = check.in(NOTE, text);
    var finding =
        found.isEmpty()
            ? new Finding(
                Finding.Kind.BLOCKED_EMPHASIS,
                new io.github.diptych.diary.Span(0, 1),
                List.of(),
                List.of(edits))
            : new Finding(
                found.getFirst().kind(),
                found.getFirst().span(),
                found.getFirst().arguments(),
                List.of(edits));
    return fixes.passes(NOTE, text, finding);
  }
}
