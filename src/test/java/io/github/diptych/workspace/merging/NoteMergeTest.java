package io.github.diptych.workspace.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.sync.FileMerge.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note that two machines changed. */
class NoteMergeTest {
  private static final String DAY =
      "### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n\n---\n\nMorning. -**2024.05.20 10:40**\n";

  @TempDir Path folder;

  private NoteMerge merge() {
    return new NoteMerge(DiaryFormat.standard(), new Decisions(folder.resolve("decided")));
  }

  private static Outcome merge(
      NoteMerge merge, String path, @Nullable String base, String mine, String theirs) {
    return merge.merge(path, base == null ? null : bytes(base), bytes(mine), bytes(theirs));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String whole(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Whole.class);
    return ((Outcome.Whole) outcome).text();
  }

  @Test
  void two_entries_of_one_day_are_both_there_with_their_separators() {
    String mine = DAY + "\n---\n\n午。 -**2024.05.20 12:00**\n";
    String theirs = DAY + "\n---\n\n晚。 -**2024.05.20 20:00**\n";

    assertThat(whole(merge(merge(), "a.md", DAY, mine, theirs)))
        .isEqualTo(DAY + "\n---\n\n午。 -**2024.05.20 12:00**\n\n---\n\n晚。 -**2024.05.20 20:00**\n");
  }

  @Test
  void another_note_is_merged_by_its_lines() {
    assertThat(whole(merge(merge(), "list.md", "a\n\nb\n\nc\n", "A\n\nb\n\nc\n", "a\n\nb\n\nC\n")))
        .isEqualTo("A\n\nb\n\nC\n");
  }

  @Test
  void what_both_changed_is_open_until_it_is_decided() throws IOException {
    var first = merge();
    String mine = DAY.replace("早", "我");
    String theirs = DAY.replace("早", "他");

    assertThat(merge(first, "a.md", DAY, mine, theirs)).isInstanceOf(Outcome.Open.class);

    assertThat(first.open()).hasSize(1);
    var conflict = first.open().getFirst();
    assertThat(conflict.note()).isEqualTo("a.md");
    new Decisions(folder.resolve("decided")).keep(conflict, "两人。 -**2024.05.20 10:38**");
    assertThat(whole(merge(merge(), "a.md", DAY, mine, theirs))).isEqualTo(DAY.replace("早", "两人"));
  }

  @Test
  void a_decision_holds_while_other_entries_come() throws IOException {
    var first = merge();
    String mine = DAY.replace("早", "我");
    String theirs = DAY.replace("早", "他");
    merge(first, "a.md", DAY, mine, theirs);
    new Decisions(folder.resolve("decided"))
        .keep(first.open().getFirst(), "两人。 -**2024.05.20 10:38**");

    String later = mine + "\n---\n\n晚。 -**2024.05.20 20:00**\n";

    assertThat(whole(merge(merge(), "a.md", DAY, later, theirs)))
        .isEqualTo(later.replace("我", "两人"));
  }

  @Test
  void what_is_no_text_is_kept_twice() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0, 1};

    assertThat(merge().merge("x.png", null, png, bytes("y"))).isInstanceOf(Outcome.Apart.class);
  }

  @Test
  void another_text_that_both_changed_is_kept_twice() {
    assertThat(merge(merge(), "data.csv", "a\n", "b\n", "c\n")).isInstanceOf(Outcome.Apart.class);
  }
}
