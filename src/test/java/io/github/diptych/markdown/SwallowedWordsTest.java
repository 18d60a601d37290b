package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that take in the Chinese behind them, by the rule of decision 13. */
class SwallowedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          见 https://a.example/b/c，今晚看        | 见 <https://a.example/b/c>，今晚看
          https://a.example/b。                   | <https://a.example/b>。
          （https://a.example/b）很好             | （<https://a.example/b>）很好
          (https://a.example/b)最后               | (<https://a.example/b>)最后
          “https://a.example/b”他说               | “<https://a.example/b>”他说
          https://a.example/x-98-09a44b今晚       | <https://a.example/x-98-09a44b>今晚
          https://a.example/post/123看这个        | <https://a.example/post/123>看这个
          https://a.example/a.pdf是原文           | <https://a.example/a.pdf>是原文
          https://github.com今晚                  | <https://github.com>今晚
          https://a.example/b,今晚                | <https://a.example/b>,今晚
          www.a.example/b，今晚                   | www.a.example/b ，今晚
          https://zh.wikipedia.org/wiki/双页。    | <https://zh.wikipedia.org/wiki/双页>。
          https://a.example/b，https://a.example/c。好 | <https://a.example/b>，<https://a.example/c>。好
          https://a.example/日记，今晚            | <https://a.example/日记>，今晚
          """)
  void the_address_alone_is_put_between_brackets(String written, String mended) {
    assertThat(found(written)).hasSize(1);

    assertThat(TextEdit.apply(written, found(written).getFirst().fix())).isEqualTo(mended);
    assertThat(found(mended)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/c中文",
        "https://a.example/c今晚就看，好",
        "https://zh.wikipedia.org/wiki/你好，李焕英",
      })
  void where_the_address_ends_is_not_certain_so_it_is_only_told(String written) {
    assertThat(found(written)).hasSize(1).noneMatch(Finding::fixable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zh.wikipedia.org/wiki/双页",
        "https://zh.wikipedia.org/wiki/C语言",
        "https://zh.wikipedia.org/zh-cn/C语言",
        "https://github.com/u/r/blob/main/docs/Java基础.md",
        "https://github.com/u/r/tree/main/Java基础",
        "https://a.example/日记/五月",
        "https://a.example/日记2024年",
        "https://a.example/?q=C语言",
        "https://a.example/a#step1安装",
        "https://例子.example/路",
        "https://a.example/b 今晚",
        "<https://a.example/b>，今晚",
        "[这里](https://a.example/b，今晚)",
        "`https://a.example/b，今晚`",
        "https://a.example/wiki/A_(b)",
        "a@b.example，今晚",
        "参考大佬代码：https://a.example/b-98-09a44b",
      })
  void chinese_that_belongs_to_it_or_stands_apart_is_right(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void the_surplus_is_named() {
    assertThat(found("https://a.example/b，今晚").getFirst().arguments()).containsExactly("，今晚");
  }

  private static List<Finding> found(String text) {
    return Inspection.of(text).findings().stream()
        .filter(finding -> finding.kind() == Kind.ADDRESS_TOO_LONG)
        .toList();
  }
}
