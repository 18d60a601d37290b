package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever fix is offered in whatever note: its finding is gone, none has come, and the other
 * blocks show what they did. Run with {@code -Dseed=…} to repeat one.
 */
class FixPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "今天很累。",
          "但是",
          "words ",
          "“你好”",
          "（注）",
          "，",
          " ",
          "**",
          "*",
          "__",
          "~~",
          "`a|b`",
          "。",
          "https://a.example/b",
          "https://a.example/x-1，今晚",
          "![图](A.PNG)",
          "![图](b c.png)",
          "[链](#first)",
          "[链](#First!)",
          "[链](#nowhere)",
          "[链](Other.md#top)",
          "[链](other.md#Top .)",
          "![图](x\\a.png)",
          "<b>",
          "</b>",
          "\\*",
          ":",
          "!",
          "\n",
          "[^1]",
          "[r]");
  private static final List<String> BLOCKS =
      List.of(
          "# First\n\n",
          "## Second\n\n",
          "---\n",
          "\n---\n\n",
          "### 2024.05.20 Mon\n\n",
          " -**2024.05.20 10:38**\n",
          "-**2024.05.20 10:38**\n---\n",
          "| 一 | 二 |\n|---|---|\n",
          "| `a|b` | 三 |\n",
          "| 四 |\n",
          "- ",
          "> ",
          "```\n",
          "[r]: A.PNG\n\n",
          "[^1]: **注。**文\n\n",
          "\n\n");

  @TempDir Path home;
  private VaultCheck check;
  private FixCheck fixes;
  private final VaultPath note = VaultPath.of("n.md");
  private final GithubRenderer renderer = new GithubRenderer();
  private final Map<Finding.Kind, Integer> tried = new EnumMap<>(Finding.Kind.class);

  @BeforeEach
  void a_vault() {
    var vault = TestVault.in(home).image("a.png").image("b c.png").image("x/a.png");
    vault.note("other.md", "# Top\n");
    check = new VaultCheck(vault.vault(), DiaryFormat.standard());
    fixes = new FixCheck(check);
  }

  @Test
  void a_sample_of_offered_fixes_does_what_it_says() {
    run(120);
  }

  @Test
  @Tag("slow")
  void many_offered_fixes_do_what_they_say() {
    run(4_000);
  }

  private void run(int rounds) {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      String text = text(random);
      for (Finding finding : check.in(note, text)) {
        if (fixes.passes(note, text, finding)) {
          tried.merge(finding.kind(), 1, Integer::sum);
          verify("seed " + seed + " round " + round + " " + finding, text, finding);
        }
      }
    }
    assertThat(tried.keySet()).as("seed " + seed + " tried " + tried).hasSizeGreaterThan(5);
  }

  private void verify(String trace, String text, Finding finding) {
    String after = TextEdit.apply(text, finding.fix());
    var expected = new ArrayList<>(names(check.in(note, text)));
    expected.remove(name(finding));
    assertThat(expected).as(trace).containsAll(names(check.in(note, after)));

    var edits = finding.fix();
    int first = edits.stream().mapToInt(TextEdit::start).min().orElseThrow();
    int last = edits.stream().mapToInt(TextEdit::end).max().orElseThrow();
    var was = renderer.blocks(text);
    var is = renderer.blocks(after);
    assertThat(plain(is.stream().limit(before(was, first)).toList()))
        .as(trace)
        .isEqualTo(plain(was.subList(0, before(was, first))));
    int behind = (int) was.stream().filter(block -> block.source().start() > last).count();
    assertThat(plain(is.subList(is.size() - behind, is.size())))
        .as(trace)
        .isEqualTo(plain(was.subList(was.size() - behind, was.size())));
  }

  private static int before(List<RenderedBlock> blocks, int offset) {
    return (int) blocks.stream().filter(block -> block.source().end() < offset).count();
  }

  /** But for the number of a repeated anchor, an address defined elsewhere, and a footnote. */
  private static List<String> plain(List<RenderedBlock> blocks) {
    return blocks.stream()
        .filter(block -> !block.source().isEmpty())
        .map(RenderedBlock::html)
        .map(html -> html.replaceAll("-[0-9]+\"", "\"").replaceAll("(src|href)=\"[^\"]*\"", "$1"))
        .toList();
  }

  private static List<String> names(List<Finding> findings) {
    return findings.stream().map(FixPropertyTest::name).toList();
  }

  private static String name(Finding finding) {
    return finding.kind() + " " + finding.arguments();
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int block = random.nextInt(6); block >= 0; block--) {
      text.append(BLOCKS.get(random.nextInt(BLOCKS.size())));
      for (int word = random.nextInt(8); word > 0; word--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
      }
      text.append(random.nextBoolean() ? "\n\n" : "\n");
    }
    return text.toString();
  }
}
