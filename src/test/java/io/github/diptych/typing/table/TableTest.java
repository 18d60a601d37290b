package io.github.diptych.typing.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.Written;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables; {@code ⏎} is a line end. */
class TableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      ‸a|b⏎-|-⏎你好呀|2 → | ‸a      | b   |⏎| ------ | --- |⏎| 你好呀 | 2   |
      |a|b|⏎|:-|-:|⏎|1|2‸| → | a   |   b |⏎| :-- | --: |⏎| 1   |   2‸ |
      |a|⏎|:-:|⏎|12345‸| → |   a   |⏎| :---: |⏎| 12345‸ |
      | a ‸| b |⏎|---|---|⏎| 1 | → | a‸   | b   |⏎| --- | --- |⏎| 1   |     |
      | a‸ | b |⏎|---|---|⏎| 1 | 2 | 3 | → | a‸   | b   |⏎| --- | --- |⏎| 1   | 2   | 3 |
      | a \\| b‸ | c |⏎|--|--|⏎| `x\\|y` | z | → | a \\| b‸ | c   |⏎| ------ | --- |⏎| `x\\|y` | z   |
      > | a‸ | b |⏎> |--|--|⏎> | 1 | 2 | → > | a‸   | b   |⏎> | --- | --- |⏎> | 1   | 2   |
      - | a‸ | b |⏎  |--|--|⏎  | 1 | 2 | → - | a‸   | b   |⏎  | --- | --- |⏎  | 1   | 2   |
      | 😀 | e‸ |⏎|--|--|⏎| “好” | x | → | 😀     | e‸   |⏎| ------ | --- |⏎| “好” | x   |
      | a‸ | b |⏎|--|--|⏎| 1 | 2 |⏎words → | a‸   | b   |⏎| --- | --- |⏎| 1   | 2   |⏎words
      """)
  void is_aligned_by_what_a_reader_sees(String before, String after) {
    assertThat(after(before, TableCommands::align)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → | a | «b» |⏎|--|--|⏎| 1 | 2 |
      | a | b‸ |⏎|--|--|⏎| 1 | 2 | → | a   | b   |⏎| --- | --- |⏎| «1»   | 2   |
      | a | b |⏎|--|--|⏎| 1 | 2‸ | → | a   | b   |⏎| --- | --- |⏎| 1   | 2   |⏎| ‸    |     |
      | a | b |⏎|--|--|⏎| 1‸ | → | a   | b   |⏎| --- | --- |⏎| 1   | ‸    |
      | a | b |⏎|--‸|--|⏎| 1 | 2 | → | a | «b» |⏎|--|--|⏎| 1 | 2 |
      > | a | b |⏎> |--|--|⏎> | 1 | 2‸ | → > | a   | b   |⏎> | --- | --- |⏎> | 1   | 2   |⏎> | ‸    |     |
      文字‸ → -
      """)
  void tab_goes_to_the_next_cell(String before, String after) {
    assertThat(after(before, CellKeys::next)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a | b‸ |⏎|--|--|⏎| 1 | 2 | → | «a» | b |⏎|--|--|⏎| 1 | 2 |
      | a | b |⏎|--|--|⏎| 1‸ | 2 | → | a   | «b»   |⏎| --- | --- |⏎| 1   | 2   |
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → | a‸ | b |⏎|--|--|⏎| 1 | 2 |
      """)
  void shift_tab_goes_to_the_cell_before(String before, String after) {
    assertThat(after(before, CellKeys::previous)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a | b‸ |⏎|--|--|⏎| 1 | 2 | → | a   | b   |⏎| --- | --- |⏎| 1   | «2»   |
      | a | b |⏎|--|--|⏎| 1 | 2‸ | → | a   | b   |⏎| --- | --- |⏎| 1   | 2   |⏎|     | ‸    |
      | a | b |⏎|--|--|⏎| 1 | 2 |⏎|  ‸ |  | → | a | b |⏎|--|--|⏎| 1 | 2 |⏎⏎‸
      | a | b |⏎|--|--|⏎| 1 | 2 |⏎|  ‸ |  |⏎文字 → | a | b |⏎|--|--|⏎| 1 | 2 |⏎⏎‸⏎⏎文字
      > | a | b |⏎> |--|--|⏎> |  ‸ |  | → > | a | b |⏎> |--|--|⏎>⏎> ‸
      | 名 | b |‸ → | 名  | b   |⏎| --- | --- |⏎| ‸    |     |
      ‸| a | b |⏎|--|--|⏎| 1 | 2 | → -
      | a | b |⏎|--|--|⏎| 1 | 2 |⏎words‸ → -
      ---⏎a | b‸⏎--- → -
      """)
  void enter_goes_to_the_cell_below(String before, String after) {
    assertThat(after(before, CellKeys::below)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a | b |⏎|--|--|⏎| 1‸ | 2 | → | a   | b   |⏎| --- | --- |⏎| ‸    |     |⏎| 1   | 2   |
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → | a   | b   |⏎| --- | --- |⏎| ‸    |     |⏎| 1   | 2   |
      """)
  void a_row_is_added_above(String before, String after) {
    assertThat(after(before, TableCommands::rowAbove)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a | b |⏎|--|--|⏎| 1‸ | 2 | → | a   | b   |⏎| --- | --- |⏎| 1   | 2   |⏎| ‸    |     |
      """)
  void a_row_is_added_below(String before, String after) {
    assertThat(after(before, TableCommands::rowBelow)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a | b |⏎|--|--|⏎| 1‸ | 2 |⏎| 3 | 4 | → | a   | b   |⏎| --- | --- |⏎| 3‸   | 4   |
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → -
      """)
  void a_row_is_deleted(String before, String after) {
    assertThat(after(before, TableCommands::deleteRow)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a |⏎|--|⏎| 1‸ |⏎| 2 | → | a   |⏎| --- |⏎| 2   |⏎| 1‸   |
      | a‸ |⏎|--|⏎| 1 | → | a‸ |⏎|--|⏎| 1 |
      """)
  void a_row_goes_down(String before, String after) {
    assertThat(after(before, (lines, at) -> TableCommands.moveRow(lines, at, 1)))
        .isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → | a   | ‸    | b   |⏎| --- | --- | --- |⏎| 1   |     | 2   |
      """)
  void a_column_is_added(String before, String after) {
    assertThat(after(before, TableCommands::columnRight)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → | ‸    | a   | b   |⏎| --- | --- | --- |⏎|     | 1   | 2   |
      """)
  void a_column_is_added_at_the_left(String before, String after) {
    assertThat(after(before, TableCommands::columnLeft)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a‸ | b |⏎|--|-:|⏎| 1 | 2 | → |   ‸b |⏎| --: |⏎|   2 |
      | a‸ |⏎|--|⏎| 1 | → -
      """)
  void a_column_is_deleted(String before, String after) {
    assertThat(after(before, TableCommands::deleteColumn)).isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a‸ | b |⏎|:-|--|⏎| 1 | 2 | → | b   | a‸   |⏎| --- | :-- |⏎| 2   | 1   |
      | a | b‸ |⏎|--|--|⏎| 1 | 2 | → -
      """)
  void a_column_moves(String before, String after) {
    assertThat(after(before, (lines, at) -> TableCommands.moveColumn(lines, at, 1)))
        .isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      | a‸ | b |⏎|--|--|⏎| 1 | 2 | → |  a‸  | b   |⏎| :-: | --- |⏎|  1  | 2   |
      """)
  void a_column_is_aligned(String before, String after) {
    assertThat(after(before, (lines, at) -> TableCommands.alignColumn(lines, at, Alignment.CENTER)))
        .isEqualTo(after.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      ‸ → | ‸    |     |⏎| --- | --- |⏎|     |     |
      文字‸⏎下 → 文字⏎⏎| ‸    |     |⏎| --- | --- |⏎|     |     |⏎⏎下
      > ‸ → > | ‸    |     |⏎> | --- | --- |⏎> |     |     |
      """)
  void an_empty_one_is_made(String before, String after) {
    assertThat(after(before, NewTable::insert)).isEqualTo(after.replace('⏎', '\n'));
  }

  @Test
  void the_text_of_a_spreadsheet_becomes_one() {
    assertThat(NewTable.ofTabbed("名\t数\r\n苹果\t3\r\n"))
        .contains("| 名   | 数  |\n| ---- | --- |\n| 苹果 | 3   |");
    assertThat(NewTable.ofTabbed("a\tb\n\"x\ny\"\tp|q"))
        .contains("| a      | b    |\n| ------ | ---- |\n| x<br>y | p\\|q |");
    assertThat(NewTable.ofTabbed("a\t\"b\"\"c\"\n\"d\t3\"\te"))
        .contains("| a   | b\"c |\n| --- | --- |\n| d 3 | e   |");
  }

  @Test
  void other_text_with_tabs_stays_text() {
    assertThat(NewTable.ofTabbed("\tif x:\n\t\ty")).isEmpty();
    assertThat(NewTable.ofTabbed("one\ttwo")).isEmpty();
    assertThat(NewTable.ofTabbed("a\tb\nc")).isEmpty();
    assertThat(NewTable.ofTabbed("no tab\nat all")).isEmpty();
  }

  @Test
  void a_long_cell_is_not_filled_up_with_blanks_elsewhere() {
    String words = "字".repeat(120);

    assertThat(after("| a‸ | b |\n|--|--|\n| " + words + " | 2 |", TableCommands::align))
        .isEqualTo("| a‸ | b |\n| --- | --- |\n| " + words + " | 2 |");
  }

  private static String after(
      String before, BiFunction<SourceLines, Selection, Optional<Rewrite>> command) {
    var note = Written.of(before.replace('⏎', '\n'));
    return command.apply(note.lines(), note.selection()).map(note::after).orElse("-");
  }
}
