package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppendedBodyTest {
  private static final LocalDateTime AT = Reading.at("2024-05-20T10:38");
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNATURE = "-**2024.05.20 10:38**";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "words\n\nmore words",
        "- item\n\nwords",
        "words ![x](y.png)",
        "words with `code`",
        "**bold**",
        "https://example.org",
        "a | b",
        "中文。",
      })
  void behind_words_the_signature_follows_a_space(String body) {
    assertThat(appended(body)).isEqualTo(DAY + body + " " + SIGNATURE + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\ncode\n```",
        "| a |\n| - |\n| b |",
        "![x](y.png)",
        "words\n\n<img src=\"y.png\">",
        "<div>words</div>",
        "<!-- words -->",
        "> words",
        "> words\nmore",
        "- item",
        "- item\nmore",
        "1. one\n2. two",
        "    code",
        "#### Heading",
        "Heading\n===",
        "Heading\n---",
        "***",
        "$$\nx\n$$",
        "[link]: https://example.org",
        "[^1]: note",
      })
  void behind_anything_else_the_signature_stands_alone(String body) {
    assertThat(appended(body)).isEqualTo(DAY + body + "\n\n" + SIGNATURE + "\n");
    assertThat(Reading.bodies(appended(body))).containsExactly(body);
  }

  @ParameterizedTest
  @CsvSource({
    "'\n\n words \n\n', ' words'",
    "'words   ', 'words'",
    "'a\r\nb\rc', 'a\nb\nc'",
  })
  void blank_edges_and_foreign_line_ends_go(String body, String clean) {
    assertThat(appended(body)).isEqualTo(DAY + clean + " " + SIGNATURE + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t", "\u3000"})
  void a_blank_body_is_refused(String body) {
    assertThatIllegalArgumentException().isThrownBy(() -> appended(body));
  }

  @ParameterizedTest
  @CsvSource({
    "'a\n\n---\n\nb', 'a\n\n\\---\n\nb'",
    "'a\n\n - - -\n\nb', 'a\n\n \\- - -\n\nb'",
    "'### 2024.05.21 Tue\n\na', '\\### 2024.05.21 Tue\n\na'",
    "'2024.05.21\n---\na', '2024.05.21\n\\---\na'",
    "'## Chapter\n\na', '\\## Chapter\n\na'",
    "'###\n\na', '\\###\n\na'",
    "'a -**2024.05.20 10:37**\nb', 'a \\-**2024.05.20 10:37**\nb'",
    "'a -**2024.05.20 10:37**\n---\nb', 'a \\-**2024.05.20 10:37**\n---\nb'",
    "'a -**2024.05.20 10:37**', 'a \\-**2024.05.20 10:37**'",
  })
  void lines_that_would_be_grammar_get_a_backslash(String body, String escaped) {
    assertThat(appended(body)).isEqualTo(DAY + escaped + " " + SIGNATURE + "\n");
    assertThat(Reading.bodies(appended(body))).containsExactly(escaped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"```\n---\n```\n\na", "> ### 2024.05.21\n\na", "a\n---\nb", "#### Plan\n\na"})
  void lines_that_only_look_like_it_stay(String body) {
    assertThat(appended(body)).isEqualTo(DAY + body + " " + SIGNATURE + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'```\ncode', '\n```'",
    "'~~~ text\ncode', '\n~~~'",
    "'<!-- words', '\n-->'",
    "'- ```\n  code', ''",
    "'> ```\n> code', ''",
  })
  void what_a_body_leaves_open_is_closed(String body, String closing) {
    assertThat(appended(body)).isEqualTo(DAY + body + closing + "\n\n" + SIGNATURE + "\n");
    assertThat(Reading.signed(appended(body))).isOne();
  }

  @Test
  void escapes_follow_the_format() {
    var format =
        new DiaryFormat(
            DiaryFormat.standard().languages(),
            "## {dd}/{MM}/{yyyy}",
            "Signed {yyyy}-{MM}-{dd} {HH}:{mm}");
    String body = "## 21/05/2024\n\na\n\nSigned 2024-05-20 10:37";
    Change change = new DiaryWriter(Diary.parse("", format)).append(AT, Language.ENGLISH, body);
    String text = TextEdit.apply("", change.edits());
    Diary diary = Diary.parse(text, format);
    assertThat(diary.days()).hasSize(1);
    assertThat(Reading.minutes(diary)).containsExactly(AT);
  }

  private static String appended(String body) {
    Change change = new DiaryWriter(Reading.read(DAY)).append(AT, Language.ENGLISH, body);
    return TextEdit.apply(DAY, change.edits());
  }
}
