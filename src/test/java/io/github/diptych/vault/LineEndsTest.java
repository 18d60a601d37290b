package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.NoteText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineEndsTest {
  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void an_editor_sees_one_kind_of_line_end() {
    assertThat(LineEnds.toEditor("a\r\nb\rc\nd\r\r\n\n\r")).isEqualTo("a\nb\nc\nd\n\n\n\n");
  }

  @Test
  void any_text_comes_back_as_it_was() {
    var random = new Random(seed);
    for (int run = 0; run < 5_000; run++) {
      String text = randomText(random, "ab\r\n", 30);

      String back = LineEnds.of(text).toFile(LineEnds.toEditor(text));

      assertThat(back).as("-Dseed=%s run %s", seed, run).isEqualTo(text);
    }
  }

  @Test
  void an_edit_changes_only_its_own_place_in_the_file() {
    var random = new Random(seed);
    for (int run = 0; run < 5_000; run++) {
      String file = randomText(random, "ab\r\n", 30);
      String editor = LineEnds.toEditor(file);
      int start = random.nextInt(editor.length() + 1);
      int end = start + random.nextInt(editor.length() + 1 - start);
      String inserted = "x" + randomText(random, "y\n", 5) + "z";
      String after = editor.substring(0, start) + inserted + editor.substring(end);

      String saved =
          LineEnds.of(file)
              .edited(NoteText.of(editor), start, editor.substring(start, end), inserted)
              .toFile(after);

      assertThat(saved)
          .as("-Dseed=%s run %s", seed, run)
          .startsWith(file.substring(0, inFile(file, start)) + "x")
          .endsWith("z" + file.substring(inFile(file, end)));
      assertThat(LineEnds.toEditor(saved)).isEqualTo(after);
    }
  }

  @Test
  void many_edits_in_a_row_never_lose_a_line() {
    var random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      String file = randomText(random, "ab\r\n", 30);
      String editor = LineEnds.toEditor(file);
      LineEnds ends = LineEnds.of(file);
      for (int edit = 0; edit < 20; edit++) {
        int start = random.nextInt(editor.length() + 1);
        int end = start + random.nextInt(editor.length() + 1 - start);
        String inserted = randomText(random, "y\n", 4);
        ends = ends.edited(NoteText.of(editor), start, editor.substring(start, end), inserted);
        editor = editor.substring(0, start) + inserted + editor.substring(end);

        assertThat(LineEnds.toEditor(ends.toFile(editor)))
            .as("-Dseed=%s run %s edit %s", seed, run, edit)
            .isEqualTo(editor);
      }
    }
  }

  @Test
  void new_lines_end_as_most_do() {
    LineEnds ends = LineEnds.of("a\r\nb\r\nc\n");

    String saved = ends.edited(NoteText.of("a\nb\nc\n"), 1, "", "\nx\ny").toFile("a\nx\ny\nb\nc\n");

    assertThat(saved).isEqualTo("a\r\nx\r\ny\r\nb\r\nc\n");
  }

  @Test
  void where_two_kinds_are_equally_many_new_lines_end_with_a_line_feed() {
    assertThat(LineEnds.of("a\r\nb\n").dominant()).isEqualTo(LineEnd.LF);
    assertThat(LineEnds.of("a\rb\r\n").dominant()).isEqualTo(LineEnd.CRLF);
    assertThat(LineEnds.of("no end").dominant()).isEqualTo(LineEnd.LF);
  }

  @Test
  void a_line_end_that_is_replaced_by_one_keeps_its_kind() {
    LineEnds ends = LineEnds.of("a\rb\r\nc\r\nd");

    String saved = ends.edited(NoteText.of("a\nb\nc\nd"), 0, "a\nb", "A\nB").toFile("A\nB\nc\nd");

    assertThat(saved).isEqualTo("A\rB\r\nc\r\nd");
  }

  @Test
  void a_lone_return_and_a_line_feed_that_come_together_stay_two_lines() {
    LineEnds ends = LineEnds.of("a\rb\nc");

    String saved = ends.edited(NoteText.of("a\nb\nc"), 2, "b", "").toFile("a\n\nc");

    assertThat(LineEnds.toEditor(saved)).isEqualTo("a\n\nc");
  }

  @Test
  void in_a_file_of_one_kind_an_edit_costs_nothing() {
    LineEnds ends = LineEnds.of("a\r\nb\r\n");

    assertThat(ends.edited(NoteText.of("a\nb\n"), 1, "", "\n\n")).isSameAs(ends);
    assertThat(ends.toFile("a\n\n\nb\n")).isEqualTo("a\r\n\r\n\r\nb\r\n");
  }

  private static int inFile(String file, int editorOffset) {
    int at = 0;
    for (int i = 0; i < editorOffset; i++) {
      at += file.startsWith("\r\n", at) ? 2 : 1;
    }
    return at;
  }

  private static String randomText(Random random, String letters, int longest) {
    var text = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
