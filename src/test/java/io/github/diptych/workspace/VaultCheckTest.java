package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is found in a note. */
class VaultCheckTest {
  /** As people write it: nothing in it is wrong. */
  private static final String DIARY =
      """
      # 日记

      ## 目录

      - [五月](#五月)，[第二次](#五月-1)
      - [术语](other.md#top)

      ### 2024.05.20 Mon

      今天把**第一章**读完了，做了 3*4=12 道题（其中 5~6 道不会）。代码在`src/**/*.java`里，*注意*：变量叫 `a_b_c`，
      文件叫 报告_最终_版.docx。价格是 100*，*不含税。好吧~~ 明天再说。地址：https://a.example/b/c 和 <https://a.example/d>，
      还有 https://zh.wikipedia.org/wiki/双页 与 https://a.example/?q=日记 。 -**2024.05.20 10:38**

      ---

      I finished **chapter one** today: 2 * 3 * 4, `**kwargs`, f(*args), __init__ and snake_case_name.
      See *this*, **that**, ***both*** and ~~neither~~; 5 ** 2 is 25. -**2024.05.20 10:39**

      ---

      | 词 | word | `a \\| b` |
      |:---|:---:|---:|
      | 双页 | diptych | 1 |
      | | | |

      > **引用。** 也可以。
      > *一*、**二**、***三***

      1. **第一**：好
      2. “**第二**”也好 -**2024.05.20 20:42**

      ## 五月

      ## 五月
      """;

  @TempDir Path home;
  private TestVault vault;
  private VaultCheck check;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home).note("other.md", "# Top\n");
    check = new VaultCheck(vault.vault(), DiaryFormat.standard());
  }

  @Test
  void an_ordinary_diary_has_no_findings() {
    assertThat(check.in(VaultPath.of("n.md"), DIARY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"409600,", "409601,README_LARGE", "511999,README_LARGE", "512000,README_CUT"})
  void a_readme_is_told_of_near_the_size_at_which_it_is_cut_and_from_there_on(
      int bytes, Kind kind) {
    String text = "长".repeat(bytes / 3) + "a".repeat(bytes % 3);

    assertThat(kinds(check.in(VaultPath.of("README.md"), text)))
        .isEqualTo(kind == null ? List.of() : List.of(kind));
    assertThat(check.in(VaultPath.of("n.md"), text)).isEmpty();
  }

  @Test
  void findings_come_in_the_order_of_the_text() {
    String text =
        "[x](gone.md) **一。**二 https://a.example/b，好\n\n|a|b|\n|-|-|\n|1|\n\n[y](#no)\n\n# \n";

    assertThat(kinds(check.in(VaultPath.of("n.md"), text)))
        .containsExactly(
            Kind.LINK_MISSING,
            Kind.BLOCKED_EMPHASIS,
            Kind.ADDRESS_TOO_LONG,
            Kind.TABLE_ROW_SHORT,
            Kind.ANCHOR_MISSING,
            Kind.EMPTY_HEADING);
  }

  private static List<Kind> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::kind).toList();
  }
}
