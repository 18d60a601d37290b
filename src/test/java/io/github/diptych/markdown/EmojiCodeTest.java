package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmojiCodeTest {
  @Test
  void codes_are_those_that_a_page_shows_as_emoji() {
    var codes = EmojiCode.all();

    assertThat(codes).contains(new EmojiCode("smile", "😄"), new EmojiCode("+1", "👍"));
    assertThat(codes).hasSizeGreaterThan(1_500);
    assertThat(codes)
        .allSatisfy(
            code ->
                assertThat(new GithubRenderer().render("a :" + code.name() + ":"))
                    .contains("a " + code.characters()));
  }

  @Test
  void a_code_that_github_shows_as_a_picture_of_its_own_is_not_among_them() {
    assertThat(EmojiCode.all()).extracting(EmojiCode::name).doesNotContain("octocat", "donut");
  }
}
