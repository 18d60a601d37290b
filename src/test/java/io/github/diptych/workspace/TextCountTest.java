package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCountTest {
  @ParameterizedTest(name = "“{0}” is {1} 字 and {2} words")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                        | 0 | 0
          ok下面先看kaggle           | 4 | 2
          你好，世界！               | 4 | 0
          Hello, world!             | 0 | 2
          don't won’t re-read       | 0 | 3
          ' - _ ’                   | 0 | 0
          trailing-                 | 0 | 1
          𠮷野家〇                   | 4 | 0
          🌙 ☂️                      | 0 | 0
          第3章                      | 2 | 1
          10:38                     | 0 | 2
          """)
  void han_and_words_are_counted_apart(String text, int han, int words) {
    assertThat(TextCount.of(text)).isEqualTo(new TextCount(han, words));
  }

  @Test
  void an_accent_written_apart_belongs_to_its_word() {
    assertThat(TextCount.of("cafe\u0301s na\u0308ive")).isEqualTo(new TextCount(0, 2));
  }

  @Test
  void half_a_surrogate_pair_is_no_reason_to_fail() {
    assertThat(TextCount.of("a\uD83C b\uDF19")).isEqualTo(new TextCount(0, 2));
  }
}
