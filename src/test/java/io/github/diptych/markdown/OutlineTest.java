package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void a_heading_has_its_level_its_words_and_its_place() {
    assertThat(Outline.of("a\n\n## 今天 *good* `day` ##\n"))
        .containsExactly(new Heading(2, "今天 good day", "今天-good-day", new Span(3, 24)));
  }

  @Test
  void an_anchor_is_lower_case_without_punctuation() {
    assertThat(anchors("# 2024.05.20 Mon\n# Hello, World! 你好，世界。\n# a - b_c\n"))
        .containsExactly("20240520-mon", "hello-world-你好世界", "a---b_c");
  }

  @Test
  void repeated_anchors_are_numbered() {
    assertThat(anchors("# 一\n## 一\n# 二\n# 一\n")).containsExactly("一", "一-1", "二", "一-2");
  }

  @Test
  void an_emoji_code_is_its_name_in_the_anchor_and_a_character_in_the_words() {
    Heading heading = Outline.of("# :smile: 开心").getFirst();

    assertThat(heading.text()).isEqualTo("😄 开心");
    assertThat(heading.anchor()).isEqualTo("smile-开心");
  }

  @Test
  void an_emoji_character_drops_out_of_the_anchor() {
    assertThat(anchors("# 😄 开心")).containsExactly("-开心");
  }

  @Test
  void an_empty_heading_has_no_anchor() {
    assertThat(Outline.of("###\n")).containsExactly(new Heading(3, "", "", new Span(0, 3)));
  }

  @Test
  void underlined_headings_count() {
    assertThat(Outline.of("标题\n===\n")).extracting(Heading::level).containsExactly(1);
  }

  @Test
  void what_looks_like_a_heading_in_code_or_front_matter_is_none() {
    assertThat(Outline.of("---\na: b\n# c: d\n---\n\n```\n# x\n```\n\n    # y\n")).isEmpty();
  }

  @Test
  void the_page_has_the_same_anchors() {
    String note = "# 一\n\n> # 一\n\n# *b* <i>c</i>\n";
    String html = new GithubRenderer().render(note);

    assertThat(Outline.of(note))
        .allSatisfy(
            heading -> assertThat(html).contains("id=\"user-content-" + heading.anchor() + "\""));
  }

  private static List<String> anchors(String note) {
    return Outline.of(note).stream().map(Heading::anchor).toList();
  }
}
