package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab and Shift+Tab outside tables. */
class IndentingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - a⏎- b‸ → - a⏎  - b‸
      1. a⏎2. b‸ → 1. a⏎   1. b‸
      10. a⏎11. b‸ → 10. a⏎    1. b‸
      - a⏎- ‸ → - a⏎  - ‸
      -   a⏎- b‸ → -   a⏎    - b‸
      1. a⏎2. b‸⏎3. c → 1. a⏎   1. b‸⏎2. c
      1. a⏎   1. x⏎2. b‸ → 1. a⏎   1. x⏎   2. b‸
      1. a⏎   - x⏎2. b‸ → 1. a⏎   - x⏎   - b‸
      - a⏎- b‸⏎  - c⏎⏎    words⏎- d → - a⏎  - b‸⏎    - c⏎⏎      words⏎- d
      > - a⏎> - b‸ → > - a⏎>   - b‸
      - [ ] a⏎- [x] b‸ → - [ ] a⏎  - [x] b‸
      - a⏎«- b⏎- c» → - a⏎  «- b⏎  - c»
      1. a⏎«2. b⏎3. c»⏎4. d → 1. a⏎   «1. b⏎   2. c»⏎2. d
      - a⏎- «b⏎  - c⏎- d» → - a⏎  - «b⏎    - c⏎  - d»
      - a⏎⏎- b‸ → - a⏎⏎  - b‸
      """)
  void tab_takes_an_item_into_the_one_above(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Indenting.in(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - a‸ → - a‸
      - a⏎  - b‸ → - a⏎  - b‸
      文字⏎- a‸ → 文字⏎- a‸
      """)
  void the_first_item_of_a_list_stays(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Indenting.in(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - a⏎  - b‸ → - a⏎- b‸
      1. a⏎   1. b‸⏎2. c → 1. a⏎2. b‸⏎3. c
      1. a⏎   - b‸⏎2. c → 1. a⏎2. b‸⏎3. c
      1. a⏎   1. b‸⏎   2. c → 1. a⏎2. b‸⏎   1. c
      - a⏎  - b‸⏎    - c⏎  - d → - a⏎- b‸⏎  - c⏎  - d
      - a‸ → - a‸
      > 1. a⏎>    - b‸ → > 1. a⏎> 2. b‸
      - a⏎  «- b⏎  - c» → - a⏎«- b⏎- c»
      - a⏎\t- b‸ → - a⏎- b‸
      """)
  void shift_tab_takes_an_item_out_of_its_parent(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n').replace("\\t", "\t"));
    Rewrite done = Indenting.out(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a‸b → a    ‸b
      «a⏎⏎b» → |    «a⏎⏎    b»
      ```⏎x‸⏎``` → ```⏎x    ‸⏎```
      ```⏎«- a⏎- b»⏎``` → ```⏎    «- a⏎    - b»⏎```
      > «a⏎> b» → >     «a⏎>     b»
      """)
  void other_lines_move_by_four_columns_or_a_tab(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Indenting.in(note.lines(), note.selection());

    // A bar keeps the table from trimming what begins with blanks.
    String wanted = after.startsWith("|") ? after.substring(1) : after;
    assertThat(note.after(done)).isEqualTo(wanted.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a⏎  b‸ → a⏎b‸
      >   a‸ → > a‸
      ```⏎      x‸⏎``` → ```⏎  x‸⏎```
      """)
  void and_back_as_far_as_they_are_indented(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Indenting.out(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }
}
