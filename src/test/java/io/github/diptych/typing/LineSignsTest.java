package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set before and around words by a command. */
class LineSignsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      ## 二‸ → # 二‸
      # a‸ → # a‸
      文字‸ → ###### 文字‸
      ### 2024.05.20 Mon‸ → ## 2024.05.20 Mon‸
      - ## a‸ → - # a‸
      > ### a‸ → > ## a‸
      «## a⏎⏎## b» → «# a⏎⏎# b»
      a⏎---‸ → # a‸
      ‸ → ###### ‸
      ```⏎# x‸⏎``` → ```⏎# x‸⏎```
      """)
  void a_heading_goes_up(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Heading.up(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      # 一‸ → ## 一‸
      ###### a‸ → a‸
      ###### a ######‸ → a‸
      a‸ → a‸
      a‸⏎=== → ## a‸
      a‸⏎---⏎b → ### a‸⏎b
      #‸ → ## ‸
      """)
  void a_heading_goes_down(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Heading.down(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a‸ → - a‸
      - a‸ → a‸
      1. a‸ → - a‸
      - [ ] a‸ → - a‸
      «a⏎⏎b» → - «a⏎⏎- b»
      «- a⏎- b» → «a⏎b»
      > a‸ → > - a‸
        a‸ → - a‸
      """)
  void bullets(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineSigns.toggleBullets(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      «a⏎b⏎c» → 1. «a⏎2. b⏎3. c»
      «- a⏎  - x⏎- b» → «1. a⏎   1. x⏎2. b»
      1. a⏎b‸ → 1. a⏎2. b‸
      1. a⏎2. b‸⏎3. c → 1. a⏎b‸⏎2. c
      1. a‸ → a‸
      """)
  void numbers(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineSigns.toggleNumbers(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      买米‸ → - [ ] 买米‸
      - a‸ → - [ ] a‸
      1. a‸ → 1. [ ] a‸
      - [x] a‸ → a‸
      «- [ ] a⏎b» → «- [ ] a⏎- [ ] b»
      """)
  void tasks(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineSigns.toggleTasks(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a‸ → > a‸
      > a‸ → a‸
      > > a‸ → > a‸
      «a⏎⏎b» → > «a⏎>⏎> b»
      «> a⏎>⏎> b» → «a⏎⏎b»
      - a⏎⏎  b‸ → - a⏎⏎  > b‸
      """)
  void a_quotation(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineSigns.toggleQuote(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      文字‸ → <!-- 文字‸ -->
      <!-- a‸ --> → a‸
      a «b» c → a <!-- «b» --> c
      a <!-- «b» --> c → a «b» c
      - a‸ → - <!-- a‸ -->
      «a⏎b» → <!-- «a⏎b» -->
      <!--⏎a‸⏎--> → ⏎a‸⏎
      a «<!-- b -->» → a «b»
      ‸ → <!-- ‸ -->
      «a --> b» → «a --> b»
      <!-- x --> a‸ → <!-- x --> a‸
      """)
  void a_comment(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Comment.toggle(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      «词» → [词](‸)
      «https://a.org/» → [‸](https://a.org/)
      ‸ → [‸]()
      «a]b» → [a\\]b](‸)
      «[a]» → [[a]](‸)
      """)
  void a_link(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Linking.insert(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - ab‸ → - ‸ab
      - ‸ab → ‸- ab
      ‸- ab → - ‸ab
      - [ ] ab‸ → - [ ] ‸ab
      > - a‸ → > - ‸a
      ## 题‸ → ## ‸题
      abc‸ → ‸abc
      ```⏎- x‸⏎``` → ```⏎‸- x⏎```
      """)
  void home(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Rewrite.caret(Home.from(note.lines(), note.selection().caret()));

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @Test
  void an_address_over_words_makes_a_link_of_them() {
    assertThat(pasted("«词»", "https://a.org/x")).isEqualTo("[词](https://a.org/x)‸");
    assertThat(pasted("«a»", " https://a.org/b_(c ")).isEqualTo("[a](<https://a.org/b_(c>)‸");
    assertThat(pasted("«https://b.org»", "https://a.org")).isEqualTo("-");
    assertThat(pasted("«a\nb»", "https://a.org")).isEqualTo("-");
    assertThat(pasted("«a»", "no address")).isEqualTo("-");
    assertThat(pasted("```\n«a»\n```", "https://a.org")).isEqualTo("-");
  }

  private static String pasted(String before, String address) {
    var note = Written.of(before);
    return Linking.paste(note.lines(), note.selection(), address).map(note::after).orElse("-");
  }
}
