package io.github.diptych.diary.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.change.WordPart.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is shown of a long text with a small change. */
class InContextTest {
  private static final String LONG = "0123456789".repeat(10);

  private static String shown(List<WordPart> parts) {
    return InContext.of(parts, 4, 20).stream().map(WordPart::text).collect(Collectors.joining("|"));
  }

  private static WordPart same(String text) {
    return new WordPart(Kind.SAME, text);
  }

  private static WordPart added(String text) {
    return new WordPart(Kind.ADDED, text);
  }

  @Test
  void only_what_is_around_a_change_is_left() {
    assertThat(shown(List.of(same(LONG), added("new"), same(LONG), added("x"), same(LONG))))
        .isEqualTo("…6789|new|0123…6789|x|0123…");
  }

  @Test
  void what_is_short_stays_whole() {
    assertThat(shown(List.of(same("one "), added("new"), same(" two")))).isEqualTo("one |new| two");
  }

  @Test
  void of_a_long_change_or_of_a_text_that_stayed_the_beginning_is_shown() {
    assertThat(shown(List.of(added(LONG)))).isEqualTo("01234567890123456789…");
    assertThat(shown(List.of(same(LONG)))).isEqualTo("01234567890123456789…");
  }

  @Test
  void no_character_is_cut_in_two() {
    String smiles = "😀".repeat(20);

    for (int around = 0; around < 5; around++) {
      var parts = InContext.of(List.of(added("a"), same(smiles), added("b")), around, 20);
      assertThat(parts.get(1).text().codePoints())
          .allMatch(each -> each == '…' || each == "😀".codePointAt(0));
    }
  }
}
