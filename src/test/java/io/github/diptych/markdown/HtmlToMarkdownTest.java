package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted as rich text; {@code ⏎} is a line end. */
class HtmlToMarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\u0001',
      textBlock =
          """
      <p>一段<b>粗</b>体和<i>斜</i>体。</p> → 一段**粗**体和*斜*体。
      <h2>标题</h2><p>文字</p> → ## 标题⏎⏎文字
      <a href="https://a.org/?x=1">词</a> → [词](https://a.org/?x=1)
      <ul><li>a</li><li>b<ul><li>c</li></ul></li></ul> → - a⏎- b⏎  - c
      <ol><li>a</li><li>b</li></ol> → 1. a⏎2. b
      <blockquote><p>引</p></blockquote> → > 引
      <p>a <code>x y</code></p> → a `x y`
      <pre>x⏎  y</pre> → ```⏎x⏎  y⏎```
      <img src="https://a.org/b.png" alt="图"> → ![图](https://a.org/b.png)
      <del>旧</del>新 → ~~旧~~新
      <p>“引号”——破折号……</p><hr> → “引号”——破折号……⏎⏎***
      <table><tr><th>名</th><th>数</th></tr><tr><td>苹果</td><td>3</td></tr></table> → | 名  | 数 |⏎|----|---|⏎| 苹果 | 3 |
      <p>R&amp;D, 1 &lt; 2 &gt; 0, x^2, <i>*a</i></p> → R&D, 1 < 2 > 0, x^2, *\\*a*
      <p>a<b> b </b>c</p> → a **b** c
      <html><body><!--StartFragment--><b>x</b><!--EndFragment--></body></html> → **x**
      <b style="font-weight:normal;" id="docs"><p>a <i>b</i></p></b> → a *b*
      """)
  void becomes_markdown(String html, String markdown) {
    assertThat(HtmlToMarkdown.convert(html.replace('⏎', '\n')))
        .contains(markdown.replace('⏎', '\n'));
  }

  @Test
  void what_has_no_markup_stays_words() {
    assertThat(HtmlToMarkdown.convert("<meta charset='utf-8'><div><span>int x;</span></div>"))
        .isEmpty();
  }

  @Test
  void scripts_and_styles_leave_nothing() {
    assertThat(
            HtmlToMarkdown.convert(
                "<style>p{}</style><script>alert(1)</script><b onclick='x()'>a</b>"
                    + "<a href='javascript:x()'>b</a>"))
        .hasValueSatisfying(
            markdown ->
                assertThat(markdown).doesNotContain("alert", "p{}", "javascript", "onclick"));
  }

  @Test
  void too_much_and_too_deep_is_given_up() {
    assertThat(HtmlToMarkdown.convert("<b>x</b>".repeat(300_000))).isEmpty();
    assertThat(HtmlToMarkdown.convert("<ul><li>".repeat(3_000) + "x")).isEmpty();
  }
}
