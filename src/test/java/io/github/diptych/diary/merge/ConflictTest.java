package io.github.diptych.diary.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import org.junit.jupiter.api.Test;

/** Deciding a conflict, in the note as it was merged and as it has become. */
class ConflictTest {
  private static final String RULE = "\n\n---\n\n";
  private static final String HEAD = "### 2024.05.20 Mon\n\n一。 -**2024.05.20 08:00**" + RULE;
  private static final String MINE = "柿子树又长大了。 -**2024.05.20 09:00**";
  private static final String THEIRS = "柿子树又长粗了。 -**2024.05.20 09:00**";
  private static final String TAIL = RULE + "三。 -**2024.05.20 10:00**\n";

  private final Merged merged =
      DiaryMerge.of(
          HEAD + "柿子树又长高了。 -**2024.05.20 09:00**" + TAIL,
          HEAD + MINE + TAIL,
          HEAD + THEIRS + TAIL,
          DiaryFormat.standard());
  private final Conflict conflict = merged.conflicts().getFirst();

  private String decided(String text, String now) {
    return switch (conflict.resolved(text, now)) {
      case Resolution.Decided decided -> TextEdit.apply(now, decided.edits());
      case Resolution.Stale() -> "stale";
    };
  }

  @Test
  void a_decision_is_an_edit_of_the_block_alone() {
    assertThat(TextEdit.apply(merged.text(), conflict.resolved(THEIRS)))
        .isEqualTo(HEAD + THEIRS + TAIL);
    assertThat(TextEdit.apply(merged.text(), conflict.resolved(MINE))).isEqualTo(merged.text());
  }

  @Test
  void nothing_in_its_place_takes_a_separator_along() {
    assertThat(TextEdit.apply(merged.text(), conflict.resolved(" ")))
        .isEqualTo(HEAD + TAIL.substring(RULE.length()));
  }

  @Test
  void the_last_block_takes_the_separator_above_along() {
    Merged last = DiaryMerge.of(HEAD + "旧的一句话。", HEAD + "旧的一句话！", HEAD, DiaryFormat.standard());
    assertThat(TextEdit.apply(last.text(), last.conflicts().getFirst().resolved("")))
        .isEqualTo(HEAD.substring(0, HEAD.length() - RULE.length()));
  }

  @Test
  void edits_elsewhere_leave_it_valid() {
    String now = "# 2024-05\n\n" + merged.text().replace("一。", "一，二。") + "四\n";
    assertThat(decided(THEIRS, now)).isEqualTo(now.replace(MINE, THEIRS));
    assertThat(decided("", now)).isEqualTo(now.replace(MINE + RULE, ""));
  }

  @Test
  void an_edit_of_what_stands_there_makes_it_stale() {
    assertThat(decided(THEIRS, merged.text().replace("长大", "长得很大"))).isEqualTo("stale");
    assertThat(decided(THEIRS, merged.text().replace(MINE, MINE + "补充"))).isEqualTo("stale");
    assertThat(decided(THEIRS, merged.text().replace(MINE, MINE + "\n\n补充"))).isEqualTo("stale");
    assertThat(decided(THEIRS, merged.text().replace(MINE, "补充\n\n" + MINE))).isEqualTo("stale");
  }

  @Test
  void the_same_words_elsewhere_are_told_apart_by_what_is_around() {
    String now = merged.text() + RULE + MINE + "\n";
    assertThat(decided(THEIRS, now)).isEqualTo(HEAD + THEIRS + TAIL + RULE + MINE + "\n");
  }

  @Test
  void it_is_stale_where_the_words_stand_twice_and_nothing_tells_them_apart() {
    assertThat(decided(THEIRS, MINE + RULE + MINE)).isEqualTo("stale");
  }
}
