package io.github.diptych.markdown.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.markdown.GithubFilters;
import io.github.diptych.markdown.GithubRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalHtmlTest {
  @ParameterizedTest
  @CsvSource({
    "<p>a b</p>, <p>ab</p>",
    "<p>a</p>, <p>a</p><p></p>",
    "<p>a<br>b</p>, <p>a b</p>",
    "<p>*a*</p>, <p><em>a</em></p>",
    "<p><b>a</b></p>, <p><strong>a</strong></p>",
    "<p>a\u3000b</p>, <p>a b</p>",
    "<p>a&nbsp;b</p>, <p>a b</p>",
    "<ul><li>a</li></ul>, <ul><li><p>a</p></li></ul>",
    "<ul><li>a</li></ul>, <ol><li>a</li></ol>",
    "<ol><li>a</li></ol>, <ol start=2><li>a</li></ol>",
    "<pre><code>a </code></pre>, <pre><code>a</code></pre>",
    "<pre><code class=language-a>b</code></pre>, <pre><code>b</code></pre>",
    "<a href=b>a</a>, <a href=c>a</a>",
    "<a href=b>a</a>, <a href=b title=c>a</a>",
    "<img src=a alt=b>, <img src=a alt=c>",
    "<h1>a</h1>, <h2>a</h2>",
    "<table><tr><td>a</td></tr></table>, <table><tr><td>a</td><td></td></tr></table>",
    "<table><tr><td align=left>a</td></tr></table>, <table><tr><td>a</td></tr></table>",
    "<input type=checkbox checked>, <input type=checkbox>",
    "<blockquote><p>[!NOTE] a</p></blockquote>, <blockquote><p>[!TIP] a</p></blockquote>",
    "<p>a</p>, <p>b</p>",
    "<blockquote><p>a</p></blockquote>, <p>a</p>",
  })
  void what_a_reader_can_tell_apart_stays_apart(String one, String other) {
    assertThat(NormalHtml.of(one)).isNotEqualTo(NormalHtml.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "'<p>a\nb</p>', <p>a b</p>",
    "<p>a</p> <p>b</p>, <p>a</p><p>b</p>",
    "<img alt=a src=b>, <img src=b alt=a />",
    "<p>&quot;&#20013;</p>, '<p>\"中</p>'",
    "<p>:smile:</p>, <p>😄</p>",
    "<p id=user-content-a>b</p>, <p id=a>b</p>",
    "<a href=#user-content-a>b</a>, <a href=#a>b</a>",
    "<p class=a>b</p>, <p>b</p>",
    "<p><span class=diptych-math-inline>$a$</span></p>, <p>$a$</p>",
    "<div class=markdown-heading><h1>a</h1><a class=anchor id=a></a></div>, <h1>a</h1>",
  })
  void what_a_reader_cannot_tell_apart_is_the_same(String one, String other) {
    assertThat(NormalHtml.of(one)).isEqualTo(NormalHtml.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "'> [!NOTE]\n> a', '<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>'",
    "'> [!tip]\n>\n> a', '<blockquote>\n<p>[!tip]</p>\n<p>a</p>\n</blockquote>'",
    "'- [x] a', '<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>'",
    "'```a\nb\n```', '<pre><code class=\"language-a\">b\n</code></pre>'",
    "'<p class=a onclick=b>c</p>', '<p class=a onclick=b>c</p>'",
  })
  void what_github_adds_and_removes_counts_for_nothing(String markdown, String theirs) {
    String ours = new GithubRenderer().render(markdown);

    assertThat(NormalHtml.of(ours)).isEqualTo(NormalHtml.of(new GithubFilters().sanitised(theirs)));
  }

  @Test
  void a_page_whose_tags_are_all_closed_is_told_from_one_with_an_open_tag() {
    assertThat(OpenTags.allClosed("<p>a <b c=\"d>\">e</b><br /></p><!-- <i> -->")).isTrue();
    assertThat(OpenTags.allClosed("<p>a <b>c</p>")).isFalse();
    assertThat(OpenTags.allClosed("<p>a</b></p>")).isFalse();
    assertThat(OpenTags.allClosed("<p>a</p><!-- b")).isFalse();
    assertThat(OpenTags.allClosed("<p>a</p><div\n")).isFalse();
  }

  @Test
  void a_note_shrinks_to_what_matters() {
    String note = "# 标题\n\n一段 **words** of it\n\n- b\n- c\n";

    assertThat(Shrinking.shrink(note, text -> text.contains("**"), 1000)).isEqualTo("**");
  }
}
