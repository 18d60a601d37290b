package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天",
        "今天学会了 clone 和 push 这两个 command。",
        "地址：https://example.org/a-very-long-path/that-outweighs-all-the-words/by-far",
        "见https://example.org/a-long-path/of-many-letters，今晚就看",
        "见（https://example.org/a-long-path/of-many-letters）今晚就看",
        "WWW.example.org/a-long-path/of-many-letters 今晚",
        "看[这里](https://example.org/a-long-path/of-many-letters-that-do-not-count)",
        "看<https://example.org/a-long-path/of-many-letters-that-do-not-count>",
        "`git commit --amend --no-edit --message=anything` 改",
        "``code with ` inside and many more letters`` 改",
        "```java\nclass Anything { void atAll() {} }\n```\n\n改",
        "<span style=\"color: red; font-weight: bold\">红</span>",
        "<!-- a comment that nobody will ever read -->\n\n红",
        "![an alternative text of many letters](images/picture.png)\n\n红",
        "![alt [with brackets] of many letters](a.png) 红",
        "&emsp;&emsp;&nbsp;红",
        "𠀀𠀁 abcdefgh",
        "中 abcd",
      })
  void a_fifth_of_han_letters_is_chinese(String markdown) {
    assertThat(Language.of(markdown)).contains(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Today",
        "中 abcde",
        "Let us meet in 北京 and walk to the lake.",
        "```\n今天今天今天今天\n```\n\nCode",
        "`今天今天今天` is what I wrote",
        "![今天今天今天今天](a.png) a picture",
        "[a link](今天今天今天.md)",
        "See https://zh.example.org/wiki/今天今天今天 for more",
        "<!-- 今天今天今天今天 --> words",
        "café Straße Привет",
        "x < y and 中 > z in this sentence",
      })
  void less_is_english(String markdown) {
    assertThat(Language.of(markdown)).contains(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\n",
        "12:30, 18°!",
        "![a picture](a.png)",
        "<img alt=\"words\" src=a.png>",
        "https://example.org/a",
        "`code`",
        "```\ncode",
        "---",
        "😀",
        "-**2024.05.20 10:38**",
      })
  void without_letters_there_is_none(String markdown) {
    assertThat(Language.of(markdown)).isEmpty();
  }

  @Test
  void a_mark_that_nothing_closes_is_only_a_mark() {
    assertThat(Language.of("a ` b [ c ![ d <b 中文中文中文")).contains(Language.CHINESE);
    assertThat(Language.of("[text](never closed 中文中文中文中文")).contains(Language.CHINESE);
  }

  @Test
  void a_language_has_its_code() {
    assertThat(Language.ofCode("zh")).contains(Language.CHINESE);
    assertThat(Language.ofCode("en")).contains(Language.ENGLISH);
    assertThat(Language.ofCode("EN")).isEmpty();
    assertThat(Language.CHINESE.code()).isEqualTo("zh");
  }
}
