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
            .image("images/a&b.png")
            .image("图/河.png")
            .note("notes/other.md", "# Other\n\n## The other\n");
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
        "[x](../images/)",
        "[x](../../../issues)",
        "[x](../../../blob/main/a.md)",
        "[x](other.md?plain=1#L3)",
        "[x](other.md#L3)",
        "[x](other.md#Other)",
        "![x](../images/a.png?raw=true)",
        "![x](../images/a&amp;b.png)",
        "<img src='../images/a&amp;b.png'>",
        "<img src=../images/a.png>",
        "www.a.example 和 a@b.example",
        "<https://a.example/b c>",
        "<a name='x'></a>[x](#x)",
        "[x](#top)",
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
          ![x][r]⏎⏎[r]: ../images/A.png              | IMAGE_CASE      | ![x][r]⏎⏎[r]: ../images/a.png
          <img src="../Images/a.png">                    | IMAGE_CASE      | <img src="../images/a.png">
          <a href='Other.md'>x</a>                       | LINK_CASE       | <a href='other.md'>x</a>
          ![x](../images/a&amp;B.png)                    | IMAGE_CASE      | ![x](../images/a%26b.png)
          ![x](../images/A.png?raw=true)                 | IMAGE_CASE      | ![x](../images/a.png?raw=true)
          [x](other.md#The other)                        | LINK_SPACE      | [x](other.md#the-other)
          [x](other.md#the_other)                        | ANCHOR_MISSING  | [x](other.md#the-other)
          ## 一 二⏎⏎[x](#一二)                        | ANCHOR_MISSING  | ## 一 二⏎⏎[x](#一-二)
          """)
  void what_has_a_place_in_the_vault_is_mended(String line, String kind, String mended) {
    String text = line.replace('⏎', '\n');
    assertThat(findings(text))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind().name()).isEqualTo(kind);
              assertThat(TextEdit.apply(text, finding.fix())).isEqualTo(mended.replace('⏎', '\n'));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "![x](../images/gone.png), IMAGE_MISSING",
    "![x](/Users/w/gone.png), IMAGE_ABSOLUTE",
    "![x](../../outside.png), IMAGE_OUTSIDE",
    "[x](gone.md), LINK_MISSING",
    "![x](../images), IMAGE_MISSING",
    "[x](../../elsewhere.md), LINK_OUTSIDE",
    "[x](other.md#nowhere), ANCHOR_MISSING",
    "[x](#nowhere), ANCHOR_MISSING",
    "<file:///Users/w/gone.md>, LINK_ABSOLUTE"
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

  @Test
  void a_note_that_changes_on_disk_is_looked_at_again() {
    var found = new LinkFindings(vault.vault());
    var note = vault.path("notes/n.md");
    String text = "[x](other.md#new-one)";
    assertThat(found.in(note, text, Inspection.of(text))).hasSize(1);

    vault.note("notes/other.md", "# Other\n\n## New one, longer than before\n\n## New one\n");

    assertThat(found.in(note, text, Inspection.of(text))).isEmpty();
  }
}
