package io.github.diptych.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichTextTest {
  @Test
  void elements_carry_the_styles_that_other_programs_have_no_sheet_for() {
    assertThat(RichText.styled("<h2>标题</h2><td align=\"right\">1 &lt; 2</td>"))
        .contains("<h2 style=\"font-size:1.5em;")
        .contains("padding:6px 13px;\" align=\"right\">1 &lt; 2</td>");
  }

  @Test
  void a_picture_keeps_its_data_and_a_style_of_its_own_stays() {
    assertThat(RichText.styled("<img src=\"data:image/png;base64,AA==\" alt=\"a > b\" />"))
        .contains("src=\"data:image/png;base64,AA==\" alt=\"a > b\" />");
    assertThat(RichText.styled("<p style=\"color:red\">x</p>")).contains("<p style=\"color:red\">");
  }

  @Test
  void a_task_box_becomes_a_sign() {
    assertThat(RichText.styled("<li><input type=\"checkbox\" checked=\"\" /> done</li>"))
        .contains("<li>☑ done</li>");
  }

  @Test
  void the_words_alone_have_a_line_for_each_block_and_code_as_it_is() {
    assertThat(
            RichText.words(
                "<h1>A &amp; B</h1>\n<p>one\ntwo</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n"
                    + "<pre><code>a\n  b\n</code></pre>"))
        .isEqualTo("A & B\n\none two\n\nx\ny\n\na\n  b\n");
  }
}
