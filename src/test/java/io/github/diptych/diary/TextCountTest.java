package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
          -字                        | 1 | 0
          a-字                       | 1 | 1
          𠮷野家〇々                 | 5 | 0
          🌙 ☂️                      | 0 | 0
          第3章                      | 2 | 1
          2024.05.20 10:38          | 0 | 2
          1,204 个                   | 1 | 1
          see:that a,b README.md    | 0 | 5
          が カタカナ・コーヒー        | 9 | 0
          한국어 단어                 | 0 | 2
          ㄅㄆㄇ                     | 3 | 0
          """)
  void han_and_words_are_counted_apart(String text, int han, int words) {
    var count = TextCount.of(text);

    assertThat(count.han()).isEqualTo(han);
    assertThat(count.words()).isEqualTo(words);
  }

  @ParameterizedTest(name = "“{0}” has {1} characters, {2} with blanks")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""              | 0 | 0
          "你好，世界！"    | 6 | 6
          "a b\tc"        | 3 | 5
          "　全角 空格"     | 4 | 6
          "𠀀😀"          | 2 | 2
          "☂️"            | 1 | 1
          """)
  void characters_are_those_one_sees(String text, int characters, int withBlanks) {
    var count = TextCount.of(text);

    assertThat(count.characters()).isEqualTo(characters);
    assertThat(count.withBlanks()).isEqualTo(withBlanks);
  }

  @Test
  void line_ends_are_no_characters() {
    assertThat(TextCount.of("一\n二\r\n\nx")).isEqualTo(new TextCount(2, 1, 3, 3));
  }

  @Test
  void an_accent_written_apart_belongs_to_its_word() {
    assertThat(TextCount.of("cafe\u0301s na\u0308ive")).isEqualTo(new TextCount(0, 2, 10, 11));
  }

  @Test
  void half_a_surrogate_pair_is_no_reason_to_fail() {
    assertThat(TextCount.of("a\uD83C b\uDF19").words()).isEqualTo(2);
  }

  @Test
  void a_minute_has_300_han_or_200_words_and_a_begun_one_counts() {
    assertThat(TextCount.of("").minutes()).isZero();
    assertThat(TextCount.of("字").minutes()).isEqualTo(1);
    assertThat(TextCount.of("字".repeat(300)).minutes()).isEqualTo(1);
    assertThat(TextCount.of("字".repeat(301)).minutes()).isEqualTo(2);
    assertThat(TextCount.of("word ".repeat(200) + "字".repeat(300)).minutes()).isEqualTo(2);
  }

  @Test
  void two_texts_with_a_blank_between_them_count_as_both() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String one = text(random);
      String other = text(random);
      var both = TextCount.of(one + "\n" + other);
      var first = TextCount.of(one);
      var second = TextCount.of(other);

      assertThat(both)
          .as("seed " + seed + ": " + one + " and " + other)
          .isEqualTo(
              new TextCount(
                  first.han() + second.han(),
                  first.words() + second.words(),
                  first.characters() + second.characters(),
                  first.withBlanks() + second.withBlanks()));
    }
  }

  private static String text(Random random) {
    String signs = "字がaé\u03011,.:-'’ _\t　😀𠀀한\n";
    var text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      int index = random.nextInt(signs.codePointCount(0, signs.length()));
      text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, index)));
    }
    return text.toString();
  }
}
