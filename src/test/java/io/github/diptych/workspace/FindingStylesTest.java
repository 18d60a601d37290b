package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines under what was found. */
class FindingStylesTest {
  private final List<StyledSpan> styles =
      List.of(styled(2, 6, Style.STRONG), styled(8, 9, Style.CODE));

  @Test
  void without_findings_nothing_changes() {
    assertThat(FindingStyles.over(styles, FindingStyles.of(List.of()))).isSameAs(styles);
  }

  @Test
  void a_line_keeps_the_styles_that_it_crosses() {
    assertThat(FindingStyles.over(styles, FindingStyles.of(List.of(fault(4, 8)))))
        .containsExactly(
            styled(2, 4, Style.STRONG),
            styled(4, 6, Style.STRONG, Style.FAULT),
            styled(6, 8, Style.FAULT),
            styled(8, 9, Style.CODE));
  }

  @Test
  void a_line_behind_all_styles_is_drawn_too() {
    assertThat(FindingStyles.over(List.of(), FindingStyles.of(List.of(fault(1, 3), doubt(5, 6)))))
        .containsExactly(styled(1, 3, Style.FAULT), styled(5, 6, Style.DOUBT));
  }

  @Test
  void of_two_that_overlap_each_place_has_one_line_and_the_graver_comes_first() {
    assertThat(
            FindingStyles.over(
                List.of(), FindingStyles.of(List.of(doubt(1, 4), fault(1, 3), fault(2, 6)))))
        .containsExactly(
            styled(1, 3, Style.FAULT), styled(3, 4, Style.DOUBT), styled(4, 6, Style.FAULT));
  }

  @Test
  void what_is_about_the_whole_note_has_none() {
    assertThat(FindingStyles.over(styles, FindingStyles.of(List.of(fault(0, 0))))).isSameAs(styles);
  }

  private static Finding fault(int start, int end) {
    return new Finding(Kind.LINK_MISSING, new Span(start, end), List.of(), List.of());
  }

  private static Finding doubt(int start, int end) {
    return new Finding(Kind.EMPTY_HEADING, new Span(start, end), List.of(), List.of());
  }

  private static StyledSpan styled(int start, int end, Style... styles) {
    return new StyledSpan(new Span(start, end), Set.of(styles));
  }
}
