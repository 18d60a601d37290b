package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayMarksTest {
  @TempDir Path home;

  private static DayMarks.Mark mark(Map<LocalDate, DayMarks.Mark> days, int dayOfMay) {
    return Objects.requireNonNull(days.get(LocalDate.of(2024, 5, dayOfMay)));
  }

  @Test
  void each_day_says_how_much_was_written_and_where_it_begins() {
    var desk = Desk.in(home);
    String may =
        "### 2024.05.20 Mon\n\n"
            + "早。 -**2024.05.20 10:38**\n\n"
            + "---\n\n"
            + "Morning. -**2024.05.20 10:39**\n\n"
            + "---\n\n"
            + "午。 -**2024.05.20 12:38**\n\n"
            + "---\n\n"
            + "### 2024.05.21 Tue\n\n"
            + "又一天。 -**2024.05.21 10:38**\n";
    desk.vault.note("b/may.md", may).note("a.md", "# 2024.05.22\n\nNothing signed.\n");

    var days = desk.workspace().days().join().days();

    assertThat(days.keySet()).containsExactly(LocalDate.of(2024, 5, 20), LocalDate.of(2024, 5, 21));
    assertThat(days.get(LocalDate.of(2024, 5, 20)))
        .isEqualTo(new DayMarks.Mark(2, 1, desk.vault.path("b/may.md"), may.indexOf("早")));
    assertThat(mark(days, 21).start()).isEqualTo(may.indexOf("又"));
  }

  @Test
  void a_day_written_in_two_notes_begins_in_the_first() {
    var desk = Desk.in(home);
    String day = "### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n";
    desk.vault.note("b.md", day).note("a.md", day);

    var mark = mark(desk.workspace().days().join().days(), 20);

    assertThat(mark.entries()).isEqualTo(2);
    assertThat(mark.note()).isEqualTo(desk.vault.path("a.md"));
  }

  @Test
  void offsets_are_those_of_the_editor_whatever_the_files_line_ends() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", "\uFEFF### 2024.05.20 Mon\r\n\r\n早。 -**2024.05.20 10:38**\r\n");
    var workspace = desk.workspace();

    var mark = mark(workspace.days().join().days(), 20);

    assertThat(Desk.document(workspace, "a.md").text().substring(mark.start())).startsWith("早");
  }
}
