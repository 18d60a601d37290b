package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The selection stands in square brackets. */
class ToggleTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "很[高兴]了, **, 很**[高兴]**了",
        "很**[高兴]**了, **, 很[高兴]了",
        "很[**高兴**]了, **, 很[高兴]了",
        "a [word ]b, *, a *[word]* b",
        "**[bold]**, *, ***[bold]***",
        "***[both]***, *, **[both]**",
        "***[both]***, **, *[both]*",
        "a []b, **, a **[]**b",
        "a **[]**b, **, a []b",
        "`[code]`, `, [code]",
        "~~[gone]~~, ~~, [gone]",
        "[**], *, *[**]*"
      })
  void a_marker_goes_on_and_off(String before, String marker, String after) {
    var toggle = Toggle.of(plain(before), selectionIn(before), marker);

    assertThat(TextEdit.apply(plain(before), toggle.edits())).isEqualTo(plain(after));
    assertThat(toggle.selection()).isEqualTo(selectionIn(after));
  }

  private static String plain(String marked) {
    return marked.replace("[", "").replace("]", "");
  }

  private static Span selectionIn(String marked) {
    return new Span(marked.indexOf('['), marked.indexOf(']') - 1);
  }
}
