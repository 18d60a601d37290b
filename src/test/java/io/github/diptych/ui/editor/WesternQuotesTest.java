package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which curly quotes are English, and must not be drawn as wide as a Han character. */
class WesternQuotesTest {
  @ParameterizedTest
  @CsvSource({
    "porter’s, ’",
    "she said “wind”., “”",
    "he said “**wind**”, “”",
    "她说“风”。, ''",
    "她说“**风**”。, ''",
    "她说“wind”。, “”",
    "’, ''",
    "“ , ''",
  })
  void a_quote_belongs_to_the_word_that_it_touches(String text, String western) {
    assertThat(
            IntStream.range(0, text.length())
                .filter(index -> WesternQuotes.isAt(text, index))
                .mapToObj(index -> text.substring(index, index + 1))
                .collect(Collectors.joining()))
        .isEqualTo(western);
  }
}
