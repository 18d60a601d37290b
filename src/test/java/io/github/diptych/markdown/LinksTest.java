package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void an_inline_link_and_a_picture() {
    String note = "看 [这 *里*](../a%20b.md \"标题\") 和 ![图](images/图.png)。";

    assertThat(read(note))
        .containsExactly(
            "INLINE link ../a%20b.md: [这 *里*](../a%20b.md \"标题\")",
            "INLINE picture images/图.png: ![图](images/图.png)");
  }

  @Test
  void an_address_in_angle_brackets_goes_without_them() {
    assertThat(read("[a](<b c.md>)")).containsExactly("INLINE link b c.md: [a](<b c.md>)");
  }

  @Test
  void a_linked_picture_is_both() {
    assertThat(read("[![a](b.png)](c.md)"))
        .containsExactly(
            "INLINE link c.md: [![a](b.png)](c.md)", "INLINE picture b.png: ![a](b.png)");
  }

  @Test
  void a_definition_is_a_picture_if_one_refers_to_it() {
    assertThat(read("![x][p] [y][q]\n\n[p]: p.png\n[q]: <q r.md> 'title'\n"))
        .containsExactly(
            "DEFINITION picture p.png: [p]: p.png",
            "DEFINITION link q r.md: [q]: <q r.md> 'title'");
  }

  @Test
  void raw_html_in_the_line_and_in_blocks() {
    assertThat(read("a <img alt=x src=\"图 1.png\"/> b\n\n<p><a HREF='c.md'>\n<IMG SRC=d.png></a>"))
        .containsExactly(
            "HTML picture 图 1.png: <img alt=x src=\"图 1.png\"/>",
            "HTML link c.md: <a HREF='c.md'>",
            "HTML picture d.png: <IMG SRC=d.png>");
  }

  @Test
  void addresses_in_the_words() {
    assertThat(read("见 https://example.com/a。\n\n<https://b.example> www.c.example"))
        .containsExactly(
            "ADDRESS link https://example.com/a。: https://example.com/a。",
            "ADDRESS link https://b.example: <https://b.example>",
            "ADDRESS link www.c.example: www.c.example");
  }

  @Test
  void a_picture_whose_address_has_a_space_is_found_though_github_shows_its_source() {
    assertThat(read("![图](my pic.png) ![b](截图 (1).png \"t\") ![c]( d e )"))
        .containsExactly(
            "BROKEN_BY_SPACE picture my pic.png: ![图](my pic.png)",
            "BROKEN_BY_SPACE picture 截图 (1).png: ![b](截图 (1).png \"t\")",
            "BROKEN_BY_SPACE picture d e: ![c]( d e )");
  }

  @Test
  void words_in_brackets_are_a_broken_link_only_if_they_look_like_a_file() {
    assertThat(read("[a](my notes.md) [b](see below, please) [c](my notes/d#e f)"))
        .containsExactly(
            "BROKEN_BY_SPACE link my notes.md: [a](my notes.md)",
            "BROKEN_BY_SPACE link my notes/d#e f: [c](my notes/d#e f)");
  }

  @Test
  void code_and_comments_hold_no_links() {
    assertThat(
            read(
                "`![a](b.png)` `![a](b c.png)`\n\n```\n[a](b)\n![a](b c.png)\n```\n\n"
                    + "    ![a](b.png)\n\n<!-- <img src=x> ![a](b c.png) -->"))
        .isEmpty();
  }

  @Test
  void links_in_lists_quotations_and_tables_have_offsets_of_the_note() {
    assertThat(read("> - ![a](b.png)\n>   [c](d.md)\n\n| [e](f) |\n|---|\n| ![g](h.png) |\n"))
        .containsExactly(
            "INLINE picture b.png: ![a](b.png)",
            "INLINE link d.md: [c](d.md)",
            "INLINE link f: [e](f)",
            "INLINE picture h.png: ![g](h.png)");
  }

  @Test
  void every_target_is_the_text_at_its_destination() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String note = RandomMarkdown.of(random, 40);
      for (Link link : Links.in(note)) {
        assertThat(link.destination().in(note)).as("-Dseed=%d", seed).isEqualTo(link.target());
        assertThat(link.span().start())
            .as("-Dseed=%d", seed)
            .isLessThanOrEqualTo(link.destination().start());
        assertThat(link.span().end())
            .as("-Dseed=%d", seed)
            .isGreaterThanOrEqualTo(link.destination().end());
      }
    }
  }

  private static List<String> read(String note) {
    return Links.in(note).stream()
        .map(
            link -> {
              assertThat(link.destination().in(note)).isEqualTo(link.target());
              return "%s %s %s: %s"
                  .formatted(
                      link.kind(),
                      link.picture() ? "picture" : "link",
                      link.target(),
                      link.span().in(note));
            })
        .toList();
  }
}
