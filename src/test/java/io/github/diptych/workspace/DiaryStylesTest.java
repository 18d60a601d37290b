package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.markdown.SyntaxStyles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiaryStylesTest {
  private static final String DAY =
      "### 2024.05.20 Mon\n\n早 **好** -**2024.05.20 10:38**\n\n---\n\nHi. -**2024.05.20 10:39**\n";

  private static List<StyledSpan> styles(String text) {
    return DiaryStyles.over(
        SyntaxStyles.of(text), DiaryStyles.of(Diary.parse(text, DiaryFormat.standard())));
  }

  private static Set<Style> at(String text, int offset) {
    return styles(text).stream()
        .filter(style -> style.span().start() <= offset && offset < style.span().end())
        .findFirst()
        .map(StyledSpan::styles)
        .orElse(Set.of());
  }

  @Test
  void a_day_heading_and_a_signature_have_styles_of_their_own() {
    assertThat(at(DAY, 0)).contains(Style.DAY, Style.HEADING);
    assertThat(at(DAY, DAY.indexOf("-**"))).containsExactly(Style.SIGNATURE);
    assertThat(at(DAY, DAY.indexOf("10:39"))).containsExactly(Style.SIGNATURE);
  }

  @Test
  void all_else_keeps_that_of_its_markdown() {
    assertThat(at(DAY, DAY.indexOf("好"))).contains(Style.STRONG);
    assertThat(at(DAY, DAY.indexOf("\n---\n") + 1)).contains(Style.RULE);
    assertThat(styles("# a\n\n**b** `c`\n")).isEqualTo(SyntaxStyles.of("# a\n\n**b** `c`\n"));
  }

  @Test
  void they_are_in_order_and_do_not_overlap() {
    for (String text : List.of(DAY, DAY.replace("\n\n---", "\n---"), "> " + DAY, "* " + DAY)) {
      int end = 0;
      for (StyledSpan style : styles(text)) {
        assertThat(style.span().start()).as(text).isGreaterThanOrEqualTo(end);
        end = style.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void a_style_that_reaches_over_a_signature_is_cut_in_two() {
    var diary = Diary.parse(DAY, DiaryFormat.standard());
    var whole = List.of(new StyledSpan(new Span(0, DAY.length()), Set.of(Style.QUOTE)));

    assertThat(DiaryStyles.over(whole, DiaryStyles.of(diary)))
        .extracting(StyledSpan::styles)
        .containsExactly(
            Set.of(Style.HEADING, Style.DAY),
            Set.of(Style.QUOTE),
            Set.of(Style.SIGNATURE),
            Set.of(Style.QUOTE),
            Set.of(Style.SIGNATURE),
            Set.of(Style.QUOTE));
  }
}
