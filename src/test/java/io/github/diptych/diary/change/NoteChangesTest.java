package io.github.diptych.diary.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a commit did to a diary, entry by entry, and to other notes, line by line. */
class NoteChangesTest {
  private static final DiaryFormat FORMAT = DiaryFormat.standard();
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String GAP = "\n\n---\n\n";
  private static final String MORNING = "早上下雨。 -**2024.05.20 08:00**";
  private static final String MORNING_ENGLISH = "Rain in the morning. -**2024.05.20 08:05**";
  private static final String NOON = "中午吃面。 -**2024.05.20 12:00**";
  private static final String EVENING = "晚上看书。 -**2024.05.20 20:00**";

  private static String diary(String... blocks) {
    return DAY + String.join(GAP, blocks) + "\n";
  }

  /** Such as {@code CHANGED[SAME, NEW]}, one to a line. */
  private static String said(NoteChanges changes) {
    return changes.changes().stream()
        .map(
            entry ->
                entry.kind()
                    + entry.parts().stream().map(part -> part.kind().name()).toList().toString())
        .collect(Collectors.joining("\n"));
  }

  private static NoteChanges between(String before, String now) {
    return NoteChanges.of(before, now, FORMAT);
  }

  @Test
  void an_entry_that_was_written_is_new() {
    var changes = between(diary(MORNING), diary(MORNING, NOON));

    assertThat(said(changes)).isEqualTo("NEW[NEW]");
    assertThat(changes.byEntries()).isTrue();
    assertThat(changes.changes().getFirst().day()).isEqualTo("2024-05-20");
  }

  @Test
  void an_entry_that_was_deleted_is_gone_and_shown_where_it_stood() {
    var changes = between(diary(MORNING, NOON, EVENING), diary(MORNING, EVENING + "!"));

    assertThat(said(changes)).isEqualTo("GONE[GONE]\nCHANGED[CHANGED]");
    assertThat(changes.changes().getFirst().parts().getFirst().words())
        .containsExactly(new WordPart(WordPart.Kind.REMOVED, NOON));
  }

  @Test
  void a_translation_that_was_added_changes_its_entry() {
    assertThat(said(between(diary(MORNING, NOON), diary(MORNING, MORNING_ENGLISH, NOON))))
        .isEqualTo("CHANGED[SAME, NEW]");
  }

  @Test
  void a_block_with_other_words_is_changed_and_the_words_are_told() {
    var changes = between(diary(MORNING, NOON), diary(MORNING.replace("雨", "雪"), NOON));

    assertThat(said(changes)).isEqualTo("CHANGED[CHANGED]");
    assertThat(changes.changes().getFirst().parts().getFirst().words())
        .contains(new WordPart(WordPart.Kind.REMOVED, "雨"), new WordPart(WordPart.Kind.ADDED, "雪"));
  }

  @Test
  void an_entry_that_stands_elsewhere_is_moved() {
    assertThat(said(between(diary(MORNING, NOON, EVENING), diary(NOON, EVENING, MORNING))))
        .isEqualTo("MOVED[MOVED]");
  }

  @Test
  void two_blocks_of_the_same_minute_are_told_apart_by_their_words() {
    String one = "第一句。 -**2024.05.20 08:00**";
    String other = "另一件事。 -**2024.05.20 08:00**";

    assertThat(said(between(diary(one, other), diary(one, other.replace("件", "种")))))
        .isEqualTo("CHANGED[CHANGED]");
  }

  @Test
  void a_whole_day_that_was_begun_has_its_heading_and_its_entries() {
    String next = "\n### 2024.05.21 Tue\n\n" + "新的一天。 -**2024.05.21 08:00**\n";

    assertThat(said(between(diary(MORNING), diary(MORNING) + next)))
        .isEqualTo("NEW[NEW]\nNEW[NEW]");
  }

  @Test
  void blank_lines_and_separators_are_no_words() {
    assertThat(
            between(diary(MORNING, NOON), diary(MORNING, NOON).replace(GAP, "\n\n\n---\n"))
                .changes())
        .isEmpty();
  }

  @Test
  void a_note_that_is_no_diary_is_told_by_lines() {
    var changes = between("# List\n\n- milk\n- bread\n", "# List\n\n- milk\n- rye bread\n- tea\n");

    assertThat(changes.byEntries()).isFalse();
    assertThat(said(changes)).isEqualTo("CHANGED[CHANGED]");
    assertThat(changes.changes().getFirst().parts().getFirst())
        .extracting(PartChange::before, PartChange::now)
        .containsExactly(new Span(15, 23), new Span(15, 33));
  }

  @Test
  void a_note_that_is_new_or_gone_is_all_new_or_all_gone() {
    assertThat(said(between("", "one\ntwo\n"))).isEqualTo("NEW[NEW]");
    assertThat(said(between("one\ntwo\n", ""))).isEqualTo("GONE[GONE]");
    assertThat(said(between("", diary(MORNING)))).isEqualTo("NEW[NEW]\nNEW[NEW]");
  }

  @Test
  void a_day_that_never_ends_its_code_is_compared_all_the_same() {
    String open = diary(MORNING) + "```\ncode\n";

    assertThat(between(open, open + "more\n").changes()).isNotEmpty();
  }

  @Test
  void an_entry_is_found_in_the_text_before_though_it_was_edited_and_moved() {
    Diary before = Diary.parse(diary(MORNING, NOON, EVENING), FORMAT);
    Diary now = Diary.parse(diary(NOON, EVENING, MORNING.replace("雨", "大雨")), FORMAT);
    Entry last = now.entries().getLast();

    var step = EntryTrace.back(before, now, last);

    assertThat(step.before()).contains(before.entries().getFirst());
    assertThat(step.changed()).isTrue();
    assertThat(EntryTrace.back(before, now, now.entries().getFirst()).changed()).isFalse();
  }

  @Test
  void an_entry_that_was_not_there_before_has_nothing_before() {
    Diary before = Diary.parse(diary(MORNING), FORMAT);
    Diary now = Diary.parse(diary(MORNING, NOON), FORMAT);

    assertThat(EntryTrace.back(before, now, now.entries().getLast()).before()).isEmpty();
  }
}
