package io.github.diptych.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyTermsTest {
  private static final Glossary GLOSSARY =
      Glossary.read(
          "大佬,expert\n技术大佬,tech lead\nweakly supervised,弱监督\nstory,故事\nGit,Git\nÄrger,trouble\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "技术大佬和大佬",
        "WEAKLY\u00a0supervised, weakly-supervised",
        "Two stories, and a Story",
        "gits and digits",
        "ärger",
        "nothing of it"
      })
  void every_term_that_stands_in_a_text_is_among_them(String text) {
    assertThat(new LikelyTerms(GLOSSARY).in(text).in(text)).isEqualTo(GLOSSARY.in(text));
  }

  @Test
  void of_a_text_that_has_none_none_is_left() {
    assertThat(new LikelyTerms(GLOSSARY).in("今天很好。").terms()).isEmpty();
  }
}
