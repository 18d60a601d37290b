package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places in a note that a link can lead to. */
class FragmentsTest {
  private static final Fragments NOTE =
      Fragments.of(
          """
          # 安装 Diptych
          ## 用法
          ## 用法
          ## Quick Start!
          ## 📃 Examples
          ## ![](a.png) Picture

          <a name="Here"></a>text <span id="there">x</span>

          <h2 align="center">Raw <b>heading</b></h2>
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "安装-diptych",
        "用法",
        "用法-1",
        "quick-start",
        "Quick-Start",
        "-examples",
        "-picture",
        "here",
        "there",
        "raw-heading",
        "user-content-用法",
        "top",
        "readme",
        "",
        "fn-1",
      })
  void github_finds_it(String fragment) {
    assertThat(NOTE.has(fragment)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"安装", "用法-2x", "quick start", "examples", "nowhere"})
  void it_leads_nowhere(String fragment) {
    assertThat(NOTE.has(fragment)).isFalse();
  }

  @Test
  void what_differs_in_blanks_and_punctuation_is_the_heading_that_was_meant() {
    assertThat(NOTE.like("Quick Start")).contains("quick-start");
    assertThat(NOTE.like("examples")).contains("-examples");
    assertThat(NOTE.like("用法 ")).contains("用法");
    assertThat(NOTE.like("start")).isEmpty();
  }
}
