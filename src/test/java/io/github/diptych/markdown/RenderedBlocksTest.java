package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RenderedBlocksTest {
  private final GithubRenderer renderer = new GithubRenderer();

  @Test
  void each_top_level_block_is_a_piece_of_its_own() {
    assertThat(sources("# 标题\n\n一\n二\n\n- a\n- b\n\n---\n"))
        .containsExactly("# 标题", "一\n二", "- a\n- b", "---");
  }

  @Test
  void raw_html_ties_what_stands_between_its_tags() {
    assertThat(sources("a\n\n<details>\n<summary>s</summary>\n\n- x\n\n</details>\n\nb\n"))
        .containsExactly("a", "<details>\n<summary>s</summary>\n\n- x\n\n</details>", "b");
  }

  @Test
  void raw_html_that_is_nested_is_one_piece() {
    assertThat(sources("<div>\n\n<details>\n\na\n\n</details>\n\nb\n\n</div>\n\nc"))
        .containsExactly("<div>\n\n<details>\n\na\n\n</details>\n\nb\n\n</div>", "c");
  }

  @Test
  void raw_html_that_closes_in_its_own_block_ties_nothing() {
    assertThat(sources("<div>a</div>\n\nb\n\n<br>\n\nc"))
        .containsExactly("<div>a</div>", "b", "<br>", "c");
  }

  @Test
  void an_element_that_is_never_closed_ties_all_that_follows() {
    assertThat(sources("a\n\n<div>\n\nb\n\nc")).containsExactly("a", "<div>\n\nb\n\nc");
  }

  @Test
  void a_comment_that_is_cut_off_ties_all_that_follows() {
    assertThat(sources("a\n\n- <!-- b\n\nc\n\nd")).containsExactly("a", "- <!-- b\n\nc\n\nd");
  }

  @Test
  void a_paragraph_of_raw_html_ties_what_follows_until_a_block_begins() {
    assertThat(sources("<p>\n\n<img>\n\n</p>\n\na")).containsExactly("<p>\n\n<img>\n\n</p>", "a");
    assertThat(sources("<p>\n\n<img>\n\na\n\n</p>")).containsExactly("<p>\n\n<img>", "a", "</p>");
    assertThat(sources("<p>\n\n# a\n\nb")).containsExactly("<p>", "# a", "b");
  }

  @Test
  void a_table_that_is_left_open_ties_all_that_follows_whatever_else_is_closed() {
    assertThat(sources("<div>\n<table>\n\na\n\n</div>\n\nb"))
        .containsExactly("<div>\n<table>\n\na\n\n</div>\n\nb");
  }

  @Test
  void tags_in_comments_and_in_code_tie_nothing() {
    assertThat(sources("<!-- <div> -->\n\na\n\n```\n<div>\n```\n\nb"))
        .containsExactly("<!-- <div> -->", "a", "```\n<div>\n```", "b");
  }

  @Test
  void a_definition_is_a_piece_that_shows_nothing() {
    assertThat(renderer.blocks("[a]\n\n[a]: b"))
        .containsExactly(
            new RenderedBlock(new Span(0, 3), "<p><a href=\"b\">a</a></p>\n"),
            new RenderedBlock(new Span(5, 11), ""));
  }

  @Test
  void footnotes_are_a_piece_at_the_end() {
    String note = "a[^1]\n\n[^1]: b\n\nc\n";
    List<RenderedBlock> blocks = renderer.blocks(note);

    assertThat(blocks.getLast().source()).isEqualTo(new Span(note.length(), note.length()));
    assertThat(blocks.getLast().html()).startsWith("<section");
  }

  @Test
  void front_matter_is_a_piece() {
    assertThat(sources("---\na: b\n---\n\nc")).containsExactly("---\na: b\n---", "c");
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_change_no_words() {
    assertThat(renderer.render("\uFEFF# 一\r\n\r\n二\r\n三\r\n").replace("\r\n", "\n"))
        .isEqualTo(renderer.render("# 一\n\n二\n三\n"));
  }

  @Test
  void pieces_joined_are_the_whole_and_cover_every_word() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String note = RandomMarkdown.of(random, 40);
      List<RenderedBlock> blocks = renderer.blocks(note);

      var html = new StringBuilder();
      int covered = 0;
      for (RenderedBlock block : blocks) {
        assertThat(block.source().start())
            .as("order, -Dseed=%d", seed)
            .isGreaterThanOrEqualTo(covered);
        assertThat(note.substring(covered, block.source().start()))
            .as("between pieces, -Dseed=%d: %s", seed, note)
            .isBlank();
        covered = block.source().end();
        html.append(block.html());
      }
      assertThat(note.substring(covered)).as("behind all, -Dseed=%d: %s", seed, note).isBlank();
      assertThat(html).as("-Dseed=%d", seed).hasToString(renderer.render(note));
    }
  }

  private List<String> sources(String note) {
    return renderer.blocks(note).stream().map(block -> block.source().in(note)).toList();
  }
}
