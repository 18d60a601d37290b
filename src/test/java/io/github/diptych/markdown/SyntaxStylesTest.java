package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyntaxStylesTest {
  @Test
  void the_signs_of_emphasis_are_markup_of_the_same_style() {
    assertThat(styles("a **粗** b"))
        .containsExactly("[MARKUP, STRONG] **", "[STRONG] 粗", "[MARKUP, STRONG] **");
  }

  @Test
  void styles_lie_over_one_another() {
    assertThat(styles("# *a*"))
        .containsExactly(
            "[HEADING, MARKUP] #",
            "[HEADING]  ",
            "[EMPHASIS, HEADING, MARKUP] *",
            "[EMPHASIS, HEADING] a",
            "[EMPHASIS, HEADING, MARKUP] *");
  }

  @Test
  void a_link_and_a_picture_show_their_address() {
    assertThat(styles("[一](b) ![c](d)"))
        .containsExactly(
            "[LINK, MARKUP] [",
            "[LINK] 一",
            "[LINK, MARKUP] ](",
            "[ADDRESS, LINK] b",
            "[LINK, MARKUP] )",
            "[IMAGE, MARKUP] ![",
            "[IMAGE] c",
            "[IMAGE, MARKUP] ](",
            "[ADDRESS, IMAGE] d",
            "[IMAGE, MARKUP] )");
  }

  @Test
  void lists_and_tasks_show_their_signs() {
    assertThat(styles("- [x] 一\n1. 二\n"))
        .containsExactly("[LIST_MARKER] -", "[TASK_BOX] [x]", "[LIST_MARKER] 1.");
  }

  @Test
  void code_has_no_styles_within() {
    assertThat(styles("`**a**`\n\n```java\n**b**\n```\n"))
        .containsExactly(
            "[CODE, MARKUP] `",
            "[CODE] **a**",
            "[CODE, MARKUP] `",
            "[CODE_BLOCK, MARKUP] ```",
            "[CODE_BLOCK] java\n**b**\n",
            "[CODE_BLOCK, MARKUP] ```");
  }

  @Test
  void front_matter_rules_html_and_addresses() {
    assertThat(styles("---\na: b\n---\n\n***\n\n<b>中</b> https://a.example ~x~\n"))
        .containsExactly(
            "[FRONT_MATTER] ---\na: b\n---",
            "[RULE] ***",
            "[HTML] <b>",
            "[HTML] </b>",
            "[ADDRESS] https://a.example",
            "[MARKUP, STRIKETHROUGH] ~",
            "[STRIKETHROUGH] x",
            "[MARKUP, STRIKETHROUGH] ~");
  }

  @Test
  void a_quotation_a_table_and_a_footnote() {
    assertThat(styles("> 引\n\n|a|\n|-|\n\nb[^1]\n\n[^1]: c\n"))
        .containsExactly(
            "[MARKUP, QUOTE] >",
            "[QUOTE]  引",
            "[TABLE] |a|\n|-|",
            "[FOOTNOTE] [^1]",
            "[FOOTNOTE] [^1]:");
  }

  @Test
  void spans_are_in_order_without_overlap_and_within_the_note() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String note = RandomMarkdown.of(random, 40);
      int behind = 0;
      for (StyledSpan styled : SyntaxStyles.of(note)) {
        assertThat(styled.styles()).as("-Dseed=%d", seed).isNotEmpty();
        assertThat(styled.span().isEmpty()).as("-Dseed=%d", seed).isFalse();
        assertThat(styled.span().start())
            .as("-Dseed=%d: %s", seed, note)
            .isGreaterThanOrEqualTo(behind);
        behind = styled.span().end();
      }
      assertThat(behind).as("-Dseed=%d", seed).isLessThanOrEqualTo(note.length());
    }
  }

  private static List<String> styles(String note) {
    return SyntaxStyles.of(note).stream()
        .map(
            styled ->
                styled.styles().stream().map(Style::name).sorted().toList()
                    + " "
                    + styled.span().in(note))
        .toList();
  }
}
