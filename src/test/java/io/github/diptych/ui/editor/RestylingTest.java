package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestylingTest {
  private final Restyling restyling = new Restyling();

  @Test
  void a_new_text_is_styled_from_end_to_end() {
    assertThat(restyling.adopt(List.of(strong(3, 5)), 10)).isEqualTo(new Span(0, 10));
  }

  @Test
  void styles_that_are_on_the_screen_already_cost_nothing() {
    restyling.adopt(List.of(strong(3, 5)), 10);

    assertThat(restyling.adopt(List.of(strong(3, 5)), 10).isEmpty()).isTrue();
  }

  @Test
  void a_typed_character_restyles_itself_and_not_what_it_shifts() {
    restyling.adopt(List.of(strong(3, 5), strong(20, 25)), 30);

    restyling.changed(30, 10, 0);

    assertThat(restyling.adopt(List.of(strong(3, 5), strong(21, 26)), 31))
        .isEqualTo(new Span(10, 11));
  }

  @Test
  void a_span_that_appears_or_goes_is_restyled() {
    restyling.adopt(List.of(strong(3, 5)), 30);

    assertThat(restyling.adopt(List.of(strong(3, 5), strong(8, 12)), 30))
        .isEqualTo(new Span(8, 12));
    assertThat(restyling.adopt(List.of(strong(3, 5)), 30)).isEqualTo(new Span(8, 12));
  }

  @Test
  void after_any_edits_all_that_looks_wrong_is_restyled() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String trace = "seed " + seed + " round " + round;
      int length = 5 + random.nextInt(40);
      List<StyledSpan> spans = randomSpans(random, length);
      var fresh = new Restyling();
      fresh.adopt(spans, length);
      var screen = new ArrayList<>(looks(spans, length));
      for (int edit = random.nextInt(4); edit > 0; edit--) {
        int position = random.nextInt(screen.size() + 1);
        int removed = random.nextInt(Math.min(5, screen.size() - position) + 1);
        fresh.changed(screen.size(), position, removed);
        screen.subList(position, position + removed).clear();
        for (int typed = random.nextInt(4); typed > 0; typed--) {
          screen.add(position, "?");
        }
      }
      List<StyledSpan> next =
          random.nextBoolean() ? randomSpans(random, screen.size()) : fitting(spans, screen.size());
      Span stale = fresh.adopt(next, screen.size());
      List<String> wanted = looks(next, screen.size());
      for (int at = stale.start(); at < stale.end(); at++) {
        screen.set(at, wanted.get(at));
      }
      assertThat(screen).as(trace).isEqualTo(wanted);
    }
  }

  private static List<StyledSpan> randomSpans(Random random, int length) {
    var spans = new ArrayList<StyledSpan>();
    int at = random.nextInt(4);
    while (at < length) {
      int end = Math.min(length, at + 1 + random.nextInt(6));
      spans.add(
          new StyledSpan(
              new Span(at, end), Set.of(random.nextBoolean() ? Style.STRONG : Style.CODE)));
      at = end + random.nextInt(4);
    }
    return spans;
  }

  private static List<StyledSpan> fitting(List<StyledSpan> spans, int length) {
    return spans.stream().filter(styled -> styled.span().end() <= length).toList();
  }

  private static List<String> looks(List<StyledSpan> spans, int length) {
    var looks = new String[length];
    Arrays.fill(looks, "");
    for (StyledSpan styled : spans) {
      Arrays.fill(looks, styled.span().start(), styled.span().end(), styled.styles().toString());
    }
    return List.of(looks);
  }

  private static StyledSpan strong(int start, int end) {
    return new StyledSpan(new Span(start, end), Set.of(Style.STRONG));
  }
}
