package io.github.diptych.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code |} is the place: in the rendered words, and in the source that they come from. */
class SourcePlaceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '"',
      value = {
        "one t|wo ~ one t|wo",
        "one |two ~ one **|two**",
        "|bold and ~ **|bold** and",
        "bold an|d ~ **bold** an|d",
        "a link af|ter ~ a [link](http://x.org/after) af|ter",
        "a link link| ~ a [link](link \"link\") link|",
        "a link b|c ~ a [link][ref b] b|c",
        "see te|xt ~ see ![text](text.png) te|xt",
        "a & b|c ~ a &amp; b|c",
        "a 😄 b|c ~ a :smile: b|c",
        "at 10:38 n|ow ~ at 10:38 n|ow",
        "a*b c|d ~ a\\*b c|d",
        "x co|de y ~ x `co|de` y",
        "Note wo|rds ~ > [!NOTE]\\n> wo|rds",
        "今天写|日记 ~ 今天**写|日记**",
        "中文。中|文 ~ **中文。**中|文",
        "one two th|ree ~ - one\\n  two\\n  th|ree",
        "https://x.org e|nd ~ <https://x.org> e|nd",
        "red wo|rd ~ <span class=\"word\">red</span> wo|rd",
        "made up wor|ds ~ wor|ds",
        "x2 after m|ath ~ $\\frac{x}{2}$ after m|ath",
        "text1 mo|re ~ text[^1] mo|re",
      })
  void the_place_is_found(String shown, String source) {
    String text = source.replace("\\n", "\n");
    if (text.indexOf('|') != text.lastIndexOf('|')) {
      text = text.replaceFirst("\\|", "");
    }
    int expected = text.indexOf('|');
    text = text.replace("|", "");
    int place = shown.indexOf('|');

    int found =
        SourcePlace.of(
            text,
            new Span(0, text.length()),
            shown.substring(0, place),
            shown.substring(place + 1));

    assertThat(new StringBuilder(text).insert(found, '|').toString())
        .isEqualTo(new StringBuilder(text).insert(expected, '|').toString());
  }
}
