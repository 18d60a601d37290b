package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLimitsTest {
  private static String within(String html) {
    return PageLimits.within(html, () -> "<b>source</b>");
  }

  @ParameterizedTest
  @CsvSource({
    "'<div>','</div>',10000",
    "'<b>','</b>',10000",
    "'<table><tr><td>','</td></tr></table>',500",
    "'<p>','</p>x',100000",
    "'<br>','',100000",
    "'<td colspan=\"1000\">','</td>',200",
    "'<td rowspan=\"1000\">','</td>',200",
    "'<td rowspan=\"99999999999999999999\">','</td>',2000"
  })
  void what_is_too_much_for_a_page_is_shown_as_it_is_written(String open, String close, int times) {
    String html = open.repeat(times) + close.repeat(times);

    assertThat(within(html))
        .isEqualTo("<pre class=\"diptych-source\">&lt;b&gt;source&lt;/b&gt;</pre>\n");
  }

  @Test
  void elements_too_deep_for_a_page_are_not_even_sanitised() {
    var renderer = GithubRenderer.withPlaces(picture -> "", html -> html, () -> 0);

    String page = renderer.render("before\n\n" + "<details>\n\n{".repeat(8_000));

    assertThat(page).contains(">before</p>", "<pre class=\"diptych-source\">&lt;details&gt;");
  }

  @Test
  void what_people_write_stays_as_it_is() {
    String table =
        "<table>"
            + "<tr><td>一</td><td colspan=\"2\">two<br></td></tr>\n".repeat(3_000)
            + "</table>";
    String nested = "<blockquote>".repeat(100) + "x" + "</blockquote>".repeat(100);
    String long_text = "<p>" + "文字 and words. ".repeat(50_000) + "</p>";

    for (String html : new String[] {table, nested, long_text, "<p>x</p>"}) {
      assertThat(within(html)).isSameAs(html);
    }
  }

  @Test
  void letters_keep_the_marks_that_a_language_has() {
    String hindi = "<p>" + "क्षत्रियों की रक्षा ".repeat(200) + "</p>";
    assertThat(within(hindi)).isSameAs(hindi);

    assertThat(within("<p>" + ("a" + "\u0301".repeat(5_000)) + "b</p>"))
        .isEqualTo("<p>a" + "\u0301".repeat(20) + "b</p>");
  }
}
