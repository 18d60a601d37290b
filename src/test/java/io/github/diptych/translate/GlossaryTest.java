package io.github.diptych.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.translate.Glossary.Departure;
import io.github.diptych.translate.Glossary.Mistake;
import io.github.diptych.translate.Glossary.Mistake.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
  private static List<String> terms(String csv) {
    return Glossary.read(csv).terms().stream()
        .map(term -> term.source() + "|" + term.target())
        .toList();
  }

  private static List<String> departures(String csv, String text, String translation) {
    return Glossary.read(csv).departures(text, translation).stream()
        .map(Departure::source)
        .toList();
  }

  @Test
  void each_line_is_a_term_in_two_languages() {
    assertThat(terms("大佬,expert\n训练 , training\r\n弱监督,weakly supervised"))
        .containsExactly("大佬|expert", "训练|training", "弱监督|weakly supervised");
  }

  @Test
  void comments_blank_lines_and_a_byte_order_mark_are_nothing() {
    assertThat(terms("\uFEFF# mine\n\n大佬,expert\n   \n#大佬,boss\n")).containsExactly("大佬|expert");
    assertThat(Glossary.read("\uFEFF# mine\n\n").mistakes()).isEmpty();
  }

  @Test
  void a_term_in_quotation_marks_may_hold_commas_quotation_marks_and_a_number_sign() {
    assertThat(terms("\"好,坏\",\"good, bad\"\n\"一\"\"二\"\"\" , one\n\"#标签\",tag"))
        .containsExactly("好,坏|good, bad", "一\"二\"|one", "#标签|tag");
  }

  @ParameterizedTest
  @CsvSource({
    "用Git。,I use Git.,",
    "用Git。,It is Git's own.,",
    "用Git。,I use git.,Git",
    "用Git。,I use two Gits.,Git",
    "用git。,I use git.,",
    "用git。,I use Git.,",
    "用git。,I use GIT.,Git",
    "用Git。,I use Gitlab.,Git",
  })
  void a_name_is_written_as_it_is_in_the_text_or_the_glossary(
      String text, String translation, String found) {
    assertThat(departures("Git,Git\n", text, translation))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void a_wrong_line_is_named_and_the_others_are_used() {
    Glossary glossary =
        Glossary.read("大佬\n大佬，boss\n一,one,two\n二,\n\"三,three\n\"四\"x,four\n五,five\n");

    assertThat(glossary.terms()).containsExactly(new Term("五", "five"));
    assertThat(glossary.mistakes())
        .containsExactly(
            new Mistake(1, Kind.NOT_TWO_COLUMNS),
            new Mistake(2, Kind.NOT_TWO_COLUMNS),
            new Mistake(3, Kind.NOT_TWO_COLUMNS),
            new Mistake(4, Kind.EMPTY_TERM),
            new Mistake(5, Kind.OPEN_QUOTE),
            new Mistake(6, Kind.BEHIND_QUOTE));
  }

  @Test
  void it_is_read_in_both_directions() {
    assertThat(Glossary.read("大佬,expert").reversed().terms())
        .containsExactly(new Term("expert", "大佬"));
  }

  @Test
  void a_term_that_is_translated_otherwise_is_a_departure() {
    assertThat(departures("大佬,expert", "参考大佬的代码", "The big brother's code")).containsExactly("大佬");
    assertThat(departures("大佬,expert", "参考大佬的代码", "The expert's code")).isEmpty();
    assertThat(departures("大佬,expert", "参考代码", "The big brother's code")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Experts say", "an EXPERT", "(expert)", "the expert’s", "experts"})
  void case_plural_and_punctuation_make_no_other_word(String translation) {
    assertThat(departures("大佬,expert", "大佬", translation)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"expertise", "inexpert", "expert2", "ex pert"})
  void a_part_of_a_word_is_not_the_word(String translation) {
    assertThat(departures("大佬,expert", "大佬", translation)).containsExactly("大佬");
  }

  @ParameterizedTest
  @CsvSource({
    "故事,story,two stories",
    "课,class,all classes",
    "弱监督,weakly supervised,Weakly-supervised learning",
    "弱监督,weakly supervised,weakly  supervised",
    "代码,C++,in C++."
  })
  void simple_plurals_and_other_blanks_are_the_same_words(
      String source, String target, String translation) {
    assertThat(departures(source + "," + target, source, translation)).isEmpty();
  }

  @Test
  void the_longest_term_counts() {
    String csv = "大佬,expert\n大佬杯,Expert Cup";

    assertThat(departures(csv, "打大佬杯", "The Expert Cup")).isEmpty();
    assertThat(departures(csv, "打大佬杯", "The cup of an expert")).containsExactly("大佬杯");
    assertThat(departures(csv, "大佬打大佬杯", "The big brother in the Expert Cup")).isEmpty();
    assertThat(departures(csv, "大佬打大佬杯", "The boss plays")).containsExactly("大佬", "大佬杯");
  }

  @Test
  void of_several_translations_any_is_right_and_the_first_is_sent() {
    Glossary glossary = Glossary.read("大佬,expert\n大佬,pro");

    assertThat(glossary.departures("大佬", "a pro")).isEmpty();
    assertThat(glossary.departures("大佬", "a boss"))
        .containsExactly(new Departure("大佬", List.of("expert", "pro")));
    assertThat(glossary.used(List.of("大佬"))).containsExactly(new Term("大佬", "expert"));
  }

  @Test
  void only_terms_that_are_there_are_used_and_names_are_kept_instead() {
    Glossary glossary = Glossary.read("大佬,expert\n训练,training\nKaggle,Kaggle");

    assertThat(glossary.used(List.of("大佬在 Kaggle", "没有")))
        .containsExactly(new Term("大佬", "expert"));
  }

  @Test
  void english_terms_are_found_in_english() {
    Glossary english = Glossary.read("大佬,expert").reversed();

    assertThat(english.departures("Two Experts met", "两位大佬")).isEmpty();
    assertThat(english.departures("Two Experts met", "两位专家"))
        .containsExactly(new Departure("expert", List.of("大佬")));
  }
}
