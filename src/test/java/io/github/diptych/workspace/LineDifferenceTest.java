package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
  @Test
  void what_lies_between_two_changes_is_not_touched() {
    assertThat(LineDifference.between("a\nb\nc\nd\n", "x\na\nb\nc\ny\n"))
        .containsExactly(TextEdit.insert(0, "x\n"), new TextEdit(6, 7, "y"));
    assertThat(LineDifference.between("a\nb\nc", "a\nc")).containsExactly(new TextEdit(2, 4, ""));
    assertThat(LineDifference.between("same", "same")).isEmpty();
  }

  @Test
  void the_edits_make_one_text_of_the_other() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String before = text(random);
      String after = text(random);

      assertThat(TextEdit.apply(before, LineDifference.between(before, after)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(after);
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append("ab\n".charAt(random.nextInt(3)));
    }
    return text.toString();
  }
}
