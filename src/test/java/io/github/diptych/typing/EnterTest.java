package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Enter goes on with and what it leaves; {@code ⏎} is a line end. */
class EnterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - 苹果‸                      → - 苹果⏎- ‸
      * one‸                       → * one⏎* ‸
      + one‸⏎+ two                 → + one⏎+ ‸⏎+ two
      -   wide‸                    → -   wide⏎-   ‸
      - 前‸后                      → - 前⏎- ‸后
      - one ‸ two                  → - one ⏎- ‸two
      - ‸one                       → - ⏎- ‸one
      1. 一‸                       → 1. 一⏎2. ‸
      1) one‸                      → 1) one⏎2) ‸
      1. a‸⏎2. b⏎3. c              → 1. a⏎2. ‸⏎3. b⏎4. c
      7. a‸⏎8. b                   → 7. a⏎8. ‸⏎9. b
      1. a‸⏎1. b                   → 1. a⏎1. ‸⏎1. b
      - [ ] 买米‸                  → - [ ] 买米⏎- [ ] ‸
      - [x] done‸                  → - [x] done⏎- [ ] ‸
      1. [X] done‸                 → 1. [X] done⏎2. [ ] ‸
      - a⏎  - b‸                   → - a⏎  - b⏎  - ‸
      - a⏎  1. b‸⏎  2. c⏎- d       → - a⏎  1. b⏎  2. ‸⏎  3. c⏎- d
      - 1. a‸                      → - 1. a⏎  2. ‸
      > 引用‸                      → > 引用⏎> ‸
      > > 深‸                      → > > 深⏎> > ‸
      >tight‸                      → >tight⏎>‸
      > - a‸                       → > - a⏎> - ‸
      > 1. a‸⏎> 2. b               → > 1. a⏎> 2. ‸⏎> 3. b
      - > a‸                       → - > a⏎  > ‸
      > [!NOTE]‸                   → > [!NOTE]⏎> ‸
      - a⏎⏎- b‸                    → - a⏎⏎- b⏎⏎- ‸
      > - a⏎>⏎> - b‸               → > - a⏎>⏎> - b⏎>⏎> - ‸
      - a⏎  more‸                  → - a⏎  more⏎- ‸
      1. a⏎   more‸⏎2. b           → 1. a⏎   more⏎2. ‸⏎3. b
      - a⏎⏎  second‸               → - a⏎⏎  second⏎  ‸
      text⏎⏎2024. 五月‸            → text⏎⏎2024. 五月⏎2025. ‸
      - «all»                      → - ⏎- ‸
      - o«ne⏎- tw»o                → - o⏎- ‸o
      """)
  void goes_on(String before, String after) {
    assertThat(enter(before)).isEqualTo(lined(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - a⏎- ‸                      → - a⏎⏎‸
      - a⏎-‸                       → - a⏎⏎‸
      - ‸                          → ‸
      - [ ] a⏎- [ ] ‸              → - [ ] a⏎⏎‸
      - a⏎⏎- ‸                     → - a⏎⏎‸
      - a⏎- ‸⏎- b                  → - a⏎⏎‸⏎⏎- b
      1. a⏎2. ‸⏎3. b               → 1. a⏎⏎‸⏎⏎2. b
      - a⏎- ‸⏎⏎文字                → - a⏎⏎‸⏎⏎文字
      - a⏎  - b⏎  - ‸              → - a⏎  - b⏎- ‸
      1. a⏎   - b⏎   - ‸⏎2. c      → 1. a⏎   - b⏎2. ‸⏎3. c
      - [ ] a⏎  - ‸                → - [ ] a⏎- [ ] ‸
      - a⏎  - b⏎    - ‸            → - a⏎  - b⏎  - ‸
      - 1. ‸                       → - ‸
      > a⏎> ‸                      → > a⏎⏎‸
      > a⏎>‸                       → > a⏎⏎‸
      > > a⏎> > ‸                  → > > a⏎>⏎> ‸
      > - a⏎> - ‸                  → > - a⏎>⏎> ‸
      - > a⏎  > ‸                  → - > a⏎⏎  ‸
      - a⏎⏎  ‸                     → - a⏎⏎‸
      """)
  void leaves_what_is_empty(String before, String after) {
    assertThat(enter(before)).isEqualTo(lined(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      ```‸                         → ```⏎‸⏎```
      ```java‸                     → ```java⏎‸⏎```
      ~~~~‸                        → ~~~~⏎‸⏎~~~~
      ```‸⏎code⏎```                → ```⏎‸⏎code⏎```
      ```‸⏎⏎```sh⏎ls⏎```           → ```⏎‸⏎```⏎⏎```sh⏎ls⏎```
      - ```‸                       → - ```⏎  ‸⏎  ```
      > ```‸                       → > ```⏎> ‸⏎> ```
      - a⏎⏎  ```‸                  → - a⏎⏎  ```⏎  ‸⏎  ```
      ```⏎    if x:‸⏎```           → ```⏎    if x:⏎    ‸⏎```
      ```⏎\tx‸⏎```                 → ```⏎\tx⏎\t‸⏎```
      ```⏎- no list‸⏎```           → ```⏎- no list⏎‸⏎```
      > ```⏎>   x‸⏎> ```           → > ```⏎>   x⏎>   ‸⏎> ```
      ---⏎tags:⏎  - a‸⏎---         → ---⏎tags:⏎  - a⏎  ‸⏎---
      """)
  void keeps_the_indentation_of_code(String before, String after) {
    assertThat(enter(before.replace("\\t", "\t"))).isEqualTo(lined(after.replace("\\t", "\t")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      一段话‸                      → -
      ‸- a                         → -
      -‸ a                         → -
      - - -‸                       → -
      ***‸                         → -
      # 标题‸                      → -
      words⏎2024. not a list‸      → -
      ```⏎x⏎```⏎after‸             → -
      -no blank‸                   → -
      """)
  void is_a_mere_line_end_elsewhere(String before, String nothing) {
    var note = Written.of(lined(before));

    assertThat(Enter.pressed(note.lines(), note.selection())).as(nothing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      - a‸                         → - a⏎  ‸
      10. a‸                       → 10. a⏎    ‸
      - [ ] a‸                     → - [ ] a⏎  ‸
      > a‸                         → > a⏎> ‸
      > ‸                          → > ⏎> ‸
      > - a‸                       → > - a⏎>   ‸
      - a⏎  b‸                     → - a⏎  b⏎  ‸
      文字‸                        → 文字⏎‸
      """)
  void with_shift_it_makes_a_further_line_of_the_same_words(String before, String after) {
    var note = Written.of(lined(before));

    assertThat(note.after(Enter.further(note.lines(), note.selection()))).isEqualTo(lined(after));
  }

  @Test
  void keeps_the_indentation_of_an_indented_block() {
    assertThat(enter("    code‸")).isEqualTo("    code\n    ‸");
  }

  @Test
  void a_number_that_grows_wider_moves_what_its_item_holds() {
    assertThat(enter("8. a‸⏎9. b⏎   - child⏎⏎   words"))
        .isEqualTo("8. a\n9. ‸\n10. b\n    - child\n\n    words");
  }

  private static String enter(String before) {
    var note = Written.of(lined(before));
    return note.after(Enter.pressed(note.lines(), note.selection()).orElseThrow());
  }

  private static String lined(String text) {
    return text.replace('⏎', '\n');
  }
}
