package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole lines, moved, doubled, deleted and joined. */
class LineMovesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a⏎b‸⏎c → b‸⏎a⏎c
      a⏎«b⏎c» → «b⏎c»⏎a
      ‸a⏎b → ‸a⏎b
      1. 一⏎2. 二‸⏎3. 三 → 1. 二‸⏎2. 一⏎3. 三
      a⏎«b⏎»c → «b⏎»a⏎c
      """)
  void up(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineMoves.up(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a‸⏎b⏎c → b⏎a‸⏎c
      «a⏎b»⏎c → c⏎«a⏎b»
      a⏎b‸ → a⏎b‸
      1. a‸⏎2. b → 1. b⏎2. a‸
      3. a‸⏎4. b⏎5. c → 3. b⏎4. a‸⏎5. c
      a⏎b‸⏎ → a⏎⏎b‸
      """)
  void down(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineMoves.down(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a‸⏎b → a⏎a‸⏎b
      «a⏎b» → a⏎b⏎«a⏎b»
      1. a‸⏎2. b → 1. a⏎2. a‸⏎3. b
      """)
  void doubled_with_the_lower_ones_selected(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineMoves.duplicate(note.lines(), note.selection(), true);

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a‸⏎b → a‸⏎a⏎b
      一‸ → 一‸⏎一
      """)
  void doubled_with_the_upper_ones_selected(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineMoves.duplicate(note.lines(), note.selection(), false);

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      a⏎bc‸⏎def → a⏎de‸f
      a⏎b‸ → a‸
      a‸ → ‸
      a⏎«b⏎c»⏎d → a⏎d‸
      1. a⏎2. b‸⏎3. c → 1. a⏎2. c‸
      1. a‸⏎2. b → 1. b‸
      8. a⏎9. b‸⏎10. c⏎    - d → 8. a⏎9. ‸c⏎   - d
      """)
  void deleted(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = LineMoves.delete(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      你好‸⏎世界 → 你好‸世界
      one‸⏎two → one‸ two
      你好，‸⏎world → 你好，‸world
      你好‸⏎world → 你好‸ world
      one  ‸⏎  two → one‸ two
      one\\‸⏎two → one‸ two
      > a‸⏎> b → > a‸ b
      - a‸⏎- b → - a‸ b
      1. a‸⏎2. b⏎3. c → 1. a‸ b⏎2. c
      «a⏎b⏎c» → «a b c»
      a‸⏎⏎b → a‸⏎b
      「‸⏎好 → 「‸好
      한국‸⏎어 → 한국‸ 어
      a‸ → a‸
      """)
  void joined(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));
    Rewrite done = Joining.join(note.lines(), note.selection());

    assertThat(note.after(done)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      1. a⏎«2. b⏎»3. c → 1. a⏎‸2. c
      1. a«⏎2. b»⏎3. c → 1. a‸⏎2. c
      1. a⏎2. b«b⏎3. c»c⏎4. d → 1. a⏎2. b‸c⏎3. d
      - a⏎«- b⏎»- c → -
      1. a⏎2. «b» → -
      """)
  void a_deletion_over_lines_leaves_no_gap_in_the_numbers(String before, String after) {
    var note = Written.of(before.replace('⏎', '\n'));

    assertThat(Deleting.selected(note.lines(), note.selection()).map(note::after).orElse("-"))
        .isEqualTo(after.replace('⏎', '\n'));
  }
}
