package io.github.diptych.diary.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
  private static List<String> in(String body) {
    return Looking.at("a.md", Looking.day("2024-05-20", body)).entries().getFirst().tags();
  }

  @ParameterizedTest
  @CsvSource({
    "今天 #读书 很久,读书",
    "今天#读书 很久,读书",
    "#first word,first",
    "(see #b2b),b2b",
    "**#bold** words,bold",
    "two #long-tag_2 words,long-tag_2",
    "[#linked](a.md),linked",
    "#2024年 计划,2024年",
    "“#引用”,引用",
    "#café,café",
    "#a1b2 words,a1b2"
  })
  void a_number_sign_before_a_word_makes_a_tag(String body, String tag) {
    assertThat(in(body)).containsExactly(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fixed #123 and #4",
        "a\n\n#### a heading",
        "#### Reading #books",
        "`#code` is none",
        "```\n#code\n```",
        "    #code",
        "[x](#anchor) [y](a.md#part)",
        "https://example.org/#part and www.example.org/a#part",
        "example.org/#part",
        "C# and F#, or a#b",
        "user/repo#tag",
        "escaped \\#tag",
        "a &#35;tag, &#x4E00;",
        "the colour #0969da here",
        "a #\n\n#### ## #",
        "<a id=\"#x\">words</a>",
        "![#in a picture](a.png)",
        "$#math$"
      })
  void what_only_looks_like_one_is_none(String body) {
    assertThat(in(body)).isEmpty();
  }

  @Test
  void each_tag_counts_once_in_an_entry_whatever_its_case() {
    assertThat(in("#One #two #one #TWO")).containsExactly("One", "two");
  }

  @Test
  void the_tags_of_both_languages_are_the_entrys() {
    var note = Looking.at("a.md", Looking.day("2024-05-20", "今天 #读书。", "Today #reading."));

    assertThat(note.entries()).hasSize(1);
    assertThat(note.entries().getFirst().tags()).containsExactly("读书", "reading");
  }

  @Test
  void a_tag_that_a_day_heading_bears_is_a_headings() {
    assertThat(Looking.at("a.md", "### 2024.05.20 #trip\n\nx -**2024.05.20 10:00**\n").entries())
        .allMatch(entry -> entry.tags().isEmpty());
  }
}
