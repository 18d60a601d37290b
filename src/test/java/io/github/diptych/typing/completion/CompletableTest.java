package io.github.diptych.typing.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.CountedLines;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.completion.Completable.Anchor;
import io.github.diptych.typing.completion.Completable.Destination;
import io.github.diptych.typing.completion.Completable.EmojiCode;
import io.github.diptych.typing.completion.Completable.FenceLanguage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is being completed where; the caret is the bar. */
class CompletableTest {

  @ParameterizedTest
  @CsvSource({
    ":smi|, smi",
    "很好 :smi|, smi",
    "(:smi|, smi",
    "，:smi|, smi",
    "> - :ta|, ta",
    "`x` :ok_h|, ok_h",
    "it`s :ok|, ok",
  })
  void a_colon_and_two_letters_begin_an_emoji(String text, String written) {
    var code = (EmojiCode) at(text).orElseThrow();

    assertThat(code.written()).isEqualTo(written);
    assertThat(code.unasked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23:01|",
        "23:ab|",
        "2024-05-20 10:38|",
        "std::ab|",
        "\\:ab|",
        "`:ab|`",
        "a : b|",
        "| a |:--|",
        "::|",
        "```\n:smi|\n```",
        "---\nkey: :ab|\n---",
        "`a ``:ab|` x",
        "：ab|"
      })
  void a_time_of_day_code_and_prose_are_no_emoji(String text) {
    assertThat(at(text).filter(Completable::unasked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"note:ab|", "注意:ok|", "http://ab|", "http:ab|", ":D|", ":DD|", ":a|", ": |"})
  void behind_a_word_and_for_a_smiley_nothing_is_offered_unasked(String text) {
    assertThat(at(text).filter(Completable::unasked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {":|", ":1|", "开心:smi|", "note:s|"})
  void who_asks_is_offered_emoji_wherever_one_can_stand(String text) {
    assertThat(at(text)).containsInstanceOf(EmojiCode.class);
  }

  @ParameterizedTest
  @CsvSource({
    "好:smi|呀, smile, 好:smile:呀, 8",
    ":smi|x:, smile, :smile:, 7",
    ":smi|, tada, :tada:, 6",
  })
  void an_emoji_code_is_closed(String text, String chosen, String becomes, int caret) {
    assertThat(choose(text, chosen)).isEqualTo(becomes);
    assertThat(caret(text, chosen)).isEqualTo(caret);
  }

  @ParameterizedTest
  @CsvSource({
    "[日记](ri|), ri, false",
    "[a](|), '', false",
    "[a](di|, di, false",
    "![图](2024/ya|), 2024/ya, true",
    "[![图](x.png)](di|), di, false",
    "[a](<my no|>), my no, false",
    "[a [b] c](x(1|), x(1, false",
    "> 1. [a](../ri|), ../ri, false",
  })
  void between_parentheses_a_path_is_written(String text, String written, boolean picture) {
    var to = (Destination) at(text).orElseThrow();

    assertThat(to.written()).isEqualTo(written);
    assertThat(to.picture()).isEqualTo(picture);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](https://a.b/c|)", "[a](mailto:x|)", "[a](//h|)", "a](x|)", "\\[a](x|)", "[a\\](x|)",
        "[a](x y|)", "[a](x) y|", "[a](<x> y|)", "`[a](x|)`", "[a] (x|)", "(x|)",
        "```\n[a](x|)\n```", "![a](x.png#|)"
      })
  void no_path_is_written_there(String text) {
    assertThat(at(text).filter(Completable::unasked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[a](ri|), 日记.md, [a](日记.md), 9",
    "[a](ri|, 日记.md, [a](日记.md), 9",
    "[a](ri|后面的话, b.md, [a](b.md)后面的话, 8",
    "[a](old|er.md), b.md, [a](b.md), 8",
    "[a](old|er.md#one), b.md, [a](b.md#one), 8",
    "[a](<my o|ld.md>), my%20new.md, [a](my%20new.md), 15",
    "[a](<my o|, b.md, [a](b.md), 8",
    "[a](ri| \"title\"), b.md, [a](b.md \"title\"), 8",
    "![a](|) x, b.png, ![a](b.png) x, 10"
  })
  void a_chosen_path_takes_the_place_of_what_is_written(
      String text, String chosen, String becomes, int caret) {
    assertThat(choose(text, chosen)).isEqualTo(becomes);
    assertThat(caret(text, chosen)).isEqualTo(caret);
  }

  @ParameterizedTest
  @CsvSource({
    "[a](#yi|), '', yi, [a](#一-二)",
    "[a](#yi|, '', yi, [a](#一-二)",
    "[a](../n.md#|), ../n.md, '', [a](../n.md#一-二)",
    "[a](n.md#o|ld), n.md, o, [a](n.md#一-二)",
    "[a](<my n.md#o|ld>), my n.md, o, [a](<my n.md#一-二>)",
    "[a](<my n.md#o|, my n.md, o, [a](<my n.md#一-二>)",
  })
  void behind_a_hash_a_heading_is_written(
      String text, String note, String written, String becomes) {
    var to = (Anchor) at(text).orElseThrow();

    assertThat(to.note()).isEqualTo(note);
    assertThat(to.written()).isEqualTo(written);
    assertThat(choose(text, "一-二")).isEqualTo(becomes);
  }

  @ParameterizedTest
  @CsvSource({
    "```py|, py, ```python",
    "~~~~ js|, js, ~~~~ python",
    "> - ```c+|, c+, > - ```python",
    "```j|ava, j, ```python",
    "```j| {.x}, j, ```python {.x}",
  })
  void behind_a_fence_a_language_is_written(String text, String written, String becomes) {
    var language = (FenceLanguage) at(text).orElseThrow();

    assertThat(language.written()).isEqualTo(written);
    assertThat(language.unasked()).isTrue();
    assertThat(choose(text, "python")).isEqualTo(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "``py|",
        "x ```py|",
        "```py x|",
        "```\na\n```py|",
        "```py|```",
        "```a\n```b|\n```"
      })
  void no_language_is_written_there(String text) {
    assertThat(at(text)).isEmpty();
  }

  @Test
  void a_fence_alone_is_completed_for_who_asks() {
    assertThat(at("```|").orElseThrow().unasked()).isFalse();
  }

  @Test
  void of_a_long_line_only_what_is_near_the_caret_is_looked_at() {
    String far = "一".repeat(500_000);
    var lines = new CountedLines(SourceLines.of(far + " :smi" + far));
    int caret = far.length() + 5;

    var code = Completable.at(lines, caret).orElseThrow();

    assertThat(code.written()).isEqualTo("smi");
    assertThat(code.span().start()).isEqualTo(far.length() + 1);
    assertThat(lines.units()).isLessThan(5_000);
  }

  @Test
  void what_a_long_line_is_cut_at_is_no_beginning() {
    assertThat(at("x".repeat(1_000) + "```py|")).isEmpty();
    assertThat(at(":" + "x".repeat(1_200) + "|")).isEmpty();
  }

  private static Optional<Completable> at(String text) {
    int caret = text.indexOf('|', text.startsWith("| a") ? text.length() - 1 : 0);
    return Completable.at(
        SourceLines.of(text.substring(0, caret) + text.substring(caret + 1)), caret);
  }

  private static String choose(String text, String chosen) {
    var rewrite = at(text).orElseThrow().with(chosen);
    return TextEdit.apply(text.replace("|", ""), rewrite.edits());
  }

  private static int caret(String text, String chosen) {
    return at(text).orElseThrow().with(chosen).selection().caret();
  }
}
