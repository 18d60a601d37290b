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
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft lost, and what the second language says otherwise than the glossary. */
class TranslationFindingsTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = " -**2024.05.20 10:38**";

  @TempDir Path home;
  private TestVault vault;
  private VaultCheck check;

  @BeforeEach
  void a_glossary() {
    vault = TestVault.in(home).note(".diptych/glossary.csv", "大佬,expert\n大佬,guru\nGit,Git\n");
    check = new VaultCheck(vault.vault(), DiaryFormat.standard());
  }

  private static String entry(String first, String second) {
    return DAY + first + SIGNED + "\n\n---\n\n" + second + "\n";
  }

  private List<Finding> in(String text) {
    return check.in(VaultPath.of("n.md"), text);
  }

  @Test
  void a_term_that_is_said_otherwise_is_found_where_it_stands_first() {
    String text = entry("问了大佬，又问了大佬。", "I asked somebody." + SIGNED);

    assertThat(in(text)).hasSize(1);
    Finding found = in(text).getFirst();
    assertThat(found.kind()).isEqualTo(Kind.GLOSSARY_TERM);
    assertThat(found.span().in(text)).isEqualTo("大佬");
    assertThat(found.span().start()).isEqualTo(text.indexOf("大佬"));
    assertThat(found.arguments()).containsExactly("大佬", "expert / guru");
    assertThat(found.fix()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "问了大佬。,I asked an expert.",
    "问了大佬。,I asked two gurus.",
    "问了大佬。,I asked the `expert`.",
    "问了大佬。,I asked the ex**pert**.",
    "问了大佬。,I asked [him](https://a.example/expert).",
    "写了`大佬`。,I wrote it.",
    "见[这里](大佬.md)。,See [there](大佬.md).",
    "见 https://a.example/Git 这里。,See https://a.example/x for it.",
    "什么都没有。,Nothing at all."
  })
  void what_is_no_departure_is_not_found(String first, String second) {
    vault.note("大佬.md", "# 大佬\n");

    assertThat(in(entry(first, second + SIGNED))).isEmpty();
  }

  @Test
  void an_entry_in_one_language_has_nothing_to_depart() {
    assertThat(in(DAY + "问了大佬。" + SIGNED + "\n")).isEmpty();
    assertThat(in(entry("I asked.", "问了大佬。" + SIGNED))).isEmpty();
    assertThat(in("# No diary\n\n问了大佬。\n")).isEmpty();
  }

  @Test
  void without_a_glossary_nothing_is_found() {
    var other = TestVault.in(home.resolve("other")).note("a.md", "");

    assertThat(
            new VaultCheck(other.vault(), DiaryFormat.standard())
                .in(VaultPath.of("n.md"), entry("问了大佬。", "I asked." + SIGNED)))
        .isEmpty();
  }

  @Test
  void a_draft_is_looked_through_like_what_the_writer_wrote() {
    String text = entry("问了大佬。", "<!-- diptych: draft; missing: `expert` -->\n\nI asked him.");

    assertThat(in(text))
        .extracting(Finding::kind)
        .containsExactly(Kind.GLOSSARY_TERM, Kind.DRAFT_LOST);
  }

  @Test
  void the_glossary_counts_as_it_is_on_disk() {
    String text = entry("问了大佬。", "I asked a master." + SIGNED);
    assertThat(in(text)).hasSize(1);
    assertThat(check.isGlossaryOutdated()).isFalse();

    vault.note(".diptych/glossary.csv", "大佬,master of all\n大佬,master\n");

    assertThat(check.isGlossaryOutdated()).isTrue();
    assertThat(in(text)).isEmpty();
    assertThat(check.isGlossaryOutdated()).isFalse();
  }

  @Test
  void what_was_found_moves_with_its_entry() {
    String text = entry("问了大佬。", "I asked him." + SIGNED);
    in(text);

    assertThat(in("# 日记\n\n" + text).getFirst().span().start())
        .isEqualTo(("# 日记\n\n" + text).indexOf("大佬"));
  }

  @Test
  void what_a_draft_says_that_it_lost_is_found_at_its_mark() {
    String text = entry("写了`a`和`b`。", "<!-- diptych: draft; missing: `a`; `b` -->\n\nI wrote `b`.");

    Finding found = in(text).getFirst();
    assertThat(found.kind()).isEqualTo(Kind.DRAFT_LOST);
    assertThat(found.span().in(text)).isEqualTo("<!-- diptych: draft; missing: `a`; `b` -->");
    assertThat(found.arguments()).containsExactly("`a`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- diptych: draft -->\n\nI wrote.",
        "<!-- diptych: draft; missing: `a` -->\n\nI wrote `a`.",
        "<!-- diptych: draft; missing: `a` -->\n\nI wrote. -**2024.05.20 10:40**"
      })
  void a_draft_that_lost_nothing_has_it_back_or_is_signed_is_not_found(String second) {
    assertThat(in(entry("写了`a`。", second))).isEmpty();
  }
}
