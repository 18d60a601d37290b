package io.github.diptych.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.translate.Notation.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The passage is 看`x`的**好**<处, with the numbers 1 and 2. */
class RestoringTest {
  private static final Passage PASSAGE =
      new Passage(
          List.of(
              new Piece.Words("看"),
              new Piece.Kept(1, "`x`"),
              new Piece.Words("的"),
              new Piece.Open(2, "**"),
              new Piece.Words("好"),
              new Piece.Close(2, "**"),
              new Piece.Words("<处&")));

  private static String written(Restored restored) {
    return restored.pieces().stream()
        .map(
            piece ->
                switch (piece) {
                  case Piece.Words(String text) -> text;
                  case Piece.Kept(int number, String source) -> source;
                  case Piece.Open(int number, String source) -> source;
                  case Piece.Close(int number, String source) -> source;
                })
        .collect(Collectors.joining());
  }

  private static Restored signs(String answer) {
    return Restoring.of(PASSAGE, Notation.SIGNS.read(answer));
  }

  @Test
  void each_kind_of_service_has_marks_that_it_knows() {
    assertThat(Notation.XML.write(PASSAGE)).isEqualTo("看<k1/>的<g2>好</g2>&lt;处&amp;");
    assertThat(Notation.HTML.write(PASSAGE))
        .isEqualTo("看<k1 translate=\"no\">X1</k1>的<g2>好</g2>&lt;处&amp;");
    assertThat(Notation.SIGNS.write(PASSAGE)).isEqualTo("看⟦k1⟧的⟦g2⟧好⟦/g2⟧<处&");
  }

  @Test
  void marks_may_come_back_in_capitals() {
    var xml = Restoring.of(PASSAGE, Notation.XML.read("See <K1/>, <G2>good</G2>"));
    var html = Restoring.of(PASSAGE, Notation.HTML.read("See <K1>x1</K1>, <G2>good</G2>"));

    assertThat(written(xml)).isEqualTo("See `x`, **good**");
    assertThat(written(html)).isEqualTo("See `x`, **good**");
  }

  @ParameterizedTest
  @CsvSource({
    "⟦k1⟧ and its,",
    "⟦k1⟧'s own,",
    "see⟦k1⟧,seeGit",
    "two ⟦k1⟧s,Gits",
    "用⟦k1⟧好,",
  })
  void a_name_that_letters_touch_is_told_as_it_stands(String answer, String told) {
    var passage = new Passage(List.of(new Piece.Words("用"), new Piece.Kept(1, "Git")));

    assertThat(Restoring.of(passage, Notation.SIGNS.read(answer)).inflected())
        .isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void what_is_no_word_is_touched_by_nothing() {
    assertThat(signs("⟦k1⟧s ⟦g2⟧good⟦/g2⟧").inflected()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_comes_back_as_it_went_is_as_it_was(Notation notation) {
    Restored restored = Restoring.of(PASSAGE, notation.read(notation.write(PASSAGE)));

    assertThat(restored.pieces()).isEqualTo(PASSAGE.pieces());
    assertThat(restored.lost()).isEmpty();
    assertThat(restored.doubled()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "<g2>Good</g2> of <k1></k1>→**Good** of `x`",
        "<g2 class=\"a\">Good</g2> of <k1 translate=\"no\">Y 9</k1>!→**Good** of `x`!",
        "the <g2>good</g2> of <k1 /> &amp;lt; &quot;a&#39;&quot;→the **good** of `x` &lt; \"a'\""
      })
  void tags_may_come_back_in_another_form(String answer, String text) {
    Restored restored = Restoring.of(PASSAGE, Notation.XML.read(answer));

    assertThat(written(restored)).isEqualTo(text);
    assertThat(restored.lost()).isEmpty();
  }

  @Test
  void signs_may_come_back_with_blanks_and_capitals() {
    assertThat(written(signs("The ⟦ G2 ⟧good⟦ / g2 ⟧ of ⟦K1⟧."))).isEqualTo("The **good** of `x`.");
  }

  @Test
  void a_mark_that_is_lost_is_named() {
    Restored restored = signs("The ⟦g2⟧good⟦/g2⟧ of it.");

    assertThat(written(restored)).isEqualTo("The **good** of it.");
    assertThat(restored.lost()).containsExactly("`x`");
  }

  @Test
  void a_mark_that_was_translated_is_lost() {
    assertThat(signs("The ⟦g2⟧good⟦/g2⟧ of ⟦code1⟧.").lost()).containsExactly("`x`");
  }

  @Test
  void a_mark_that_comes_twice_is_there_once_and_named() {
    Restored restored = signs("⟦k1⟧, the ⟦g2⟧good⟦/g2⟧ of ⟦k1⟧ and ⟦g2⟧more⟦/g2⟧.");

    assertThat(written(restored)).isEqualTo("`x`, the **good** of and more.");
    assertThat(restored.doubled()).containsExactly("`x`", "**…**");
    assertThat(restored.lost()).isEmpty();
  }

  @Test
  void a_mark_that_nobody_sent_is_nothing() {
    Restored restored = signs("⟦k7⟧The ⟦g2⟧good⟦/g2⟧⟦/g9⟧ of ⟦k1⟧.");

    assertThat(written(restored)).isEqualTo("The **good** of `x`.");
    assertThat(restored.doubled()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "The ⟦g2⟧good of ⟦k1⟧.,The good of `x`.",
    "The good⟦/g2⟧ of ⟦k1⟧.,The good of `x`.",
    "The ⟦/g2⟧good⟦g2⟧ of ⟦k1⟧.,The good of `x`.",
    "The ⟦g2⟧ ⟦/g2⟧good of ⟦k1⟧.,The good of `x`."
  })
  void half_of_what_stands_around_words_is_none_of_it(String answer, String text) {
    Restored restored = signs(answer);

    assertThat(written(restored)).isEqualTo(text);
    assertThat(restored.lost()).containsExactly("**…**");
  }

  @Test
  void what_crosses_is_not_put_back() {
    var passage =
        new Passage(
            List.of(
                new Piece.Open(1, "["),
                new Piece.Words("一"),
                new Piece.Open(2, "**"),
                new Piece.Words("二"),
                new Piece.Close(2, "**"),
                new Piece.Close(1, "](a)")));

    Restored restored =
        Restoring.of(passage, Notation.SIGNS.read("⟦g1⟧one⟦g2⟧ two⟦/g1⟧ three⟦/g2⟧"));

    assertThat(written(restored)).isEqualTo("[one two](a) three");
    assertThat(restored.lost()).containsExactly("**…**");
  }

  @Test
  void blanks_move_out_of_what_stands_around_words() {
    assertThat(written(signs("The⟦g2⟧ good ⟦/g2⟧of ⟦k1⟧"))).isEqualTo("The **good** of `x`");
  }

  @Test
  void a_passage_stays_in_one_line() {
    assertThat(written(signs("\nThe\r\n⟦g2⟧good⟦/g2⟧\n\nof ⟦k1⟧\n")))
        .isEqualTo("The **good** of `x`");
  }

  @Test
  void names_and_what_looks_like_a_mark_are_kept() {
    var masking = new Masking(Glossary.read("Codeforces,Codeforces\nCodeforces杯,Cup"));
    masking.words("打 Codeforces 和Codeforces杯 ⟦k1⟧");

    assertThat(Notation.SIGNS.write(masking.passage())).isEqualTo("打 ⟦k1⟧ 和Codeforces杯 ⟦k2⟧k1⟦k3⟧");
  }

  @Test
  void numbers_go_on_from_passage_to_passage() {
    var masking = new Masking(Glossary.empty());
    masking.kept("`a`");
    masking.passage();
    masking.open("*");
    masking.words("b");
    masking.close("*");

    assertThat(Notation.SIGNS.write(masking.passage())).isEqualTo("⟦g2⟧b⟦/g2⟧");
  }

  @Test
  void a_tag_that_is_none_of_ours_is_words() {
    assertThat(Notation.XML.read("a <b>c</b>")).containsExactly(new Token.Text("a <b>c</b>"));
  }
}
