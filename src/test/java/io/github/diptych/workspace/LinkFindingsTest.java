package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Inspection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFindingsTest {
  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    vault =
        TestVault.in(home)
            .image("images/a.png")
            .image("images/a b.png")
            .image("images/a(1).png")
            .image("images/_b.png")
            .image("图/河.png")
            .note("notes/other.md", "# Other\n");
  }

  private List<Finding> findings(String text) {
    return new LinkFindings(vault.vault()).in(vault.path("notes/n.md"), text, Inspection.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![x](../images/a.png)",
        "![x](../images/a.png \"title\")",
        "![x](/images/a.png)",
        "![x](../images/a%20b.png)",
        "![x](<../images/a b.png>)",
        "![x](../images/a\\(1\\).png)",
        "![x](../images/a(1).png)",
        "![x](../images/\\_b.png)",
        "![x](../图/河.png)",
        "![x](../%E5%9B%BE/%E6%B2%B3.png)",
        "<img src=\"../images/a.png\">",
        "![x][r]\n\n[r]: ../images/a.png",
        "[x](other.md#other)",
        "# Here\n\n[x](#here)",
        "[x](../images)",
        "https://example.org/a，今晚",
        "`![x](gone.png)`",
        "```\n![x](gone.png)\n```"
      })
  void what_github_follows_is_no_finding(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ![x](/Users/w/Documents/GitHub/d/images/a.png) | IMAGE_ABSOLUTE  | ![x](../images/a.png)
          ![x](C:\\w\\GitHub\\d\\images\\a.png)          | IMAGE_ABSOLUTE  | ![x](../images/a.png)
          ![x](..\\images\\a.png)                        | IMAGE_BACKSLASH | ![x](../images/a.png)
          ![x](..\\images\\_b.png)                       | IMAGE_BACKSLASH | ![x](../images/_b.png)
          ![x](../Images/A.png)                          | IMAGE_CASE      | ![x](../images/a.png)
          ![x](../images/a b.png)                        | IMAGE_SPACE     | ![x](../images/a%20b.png)
          [x](Other.md#other)                            | LINK_CASE       | [x](other.md#other)
          """)
  void what_has_a_place_in_the_vault_is_mended(String text, String kind, String mended) {
    assertThat(findings(text))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind().name()).isEqualTo(kind);
              assertThat(TextEdit.apply(text, finding.fix())).isEqualTo(mended);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "![x](../images/gone.png), IMAGE_MISSING",
    "![x](/Users/w/gone.png), IMAGE_ABSOLUTE",
    "![x](../../outside.png), IMAGE_OUTSIDE",
    "[x](gone.md), LINK_MISSING"
  })
  void what_has_none_is_only_told(String text, Finding.Kind kind) {
    assertThat(findings(text))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(kind);
              assertThat(finding.fixable()).isFalse();
              assertThat(finding.span().in(text)).isEqualTo(text);
            });
  }

  @Test
  void a_query_and_an_anchor_stay_when_the_path_is_mended() {
    String text = "[x](Other.md?plain=1#L1)";

    assertThat(TextEdit.apply(text, findings(text).getFirst().fix()))
        .isEqualTo("[x](other.md?plain=1#L1)");
  }
}
