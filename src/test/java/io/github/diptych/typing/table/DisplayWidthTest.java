package io.github.diptych.typing.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many columns a text takes; ICU knows Unicode's table of it, which the JDK does not show. */
class DisplayWidthTest {

  /**
   * Signs of divination and brackets of mathematics, which no block tells from their neighbours.
   */
  private static final String KNOWN =
      "〿㉈㉉㉊㉋㉌㉍㉎㉏☰☱☲☳☴☵☶☷⚊⚋⚌⚍⚎⚏"
          + "\u2329\u232A"
          + Character.toString(0x1D377)
          + Character.toString(0x1D378);

  @Test
  void every_character_is_as_wide_as_unicode_has_it() {
    var other =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(Character::isDefined)
            .filter(codePoint -> UCharacter.getAge(codePoint).getMajor() <= 16)
            .filter(codePoint -> DisplayWidth.isWide(codePoint) != isWide(codePoint))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

    assertThat(other.codePoints().toArray())
        .containsExactlyInAnyOrder(KNOWN.codePoints().toArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      abc → 3
      你好 → 4
      。，（） → 8
      “你好” → 8
      “word” → 6
      他说：“ok”。 → 14
      …… → 2
      好…… → 6
      が → 2
      が → 2
      é → 1
      𠀀 → 2
      😀 → 2
      👨‍👩‍👧 → 2
      👍🏽 → 2
      🇨🇳 → 2
      ❤️ → 2
      ❤ → 1
      1️⃣ → 2
      ﾊﾝ → 2
      한국 → 4
      각 → 2
      """)
  void a_text_is_as_wide_as_what_a_reader_sees(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }
}
