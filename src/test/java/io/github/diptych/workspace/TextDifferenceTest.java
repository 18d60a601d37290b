package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
  private static final String[] PIECES = {"a", "b", "早", "🌙", "🌛", "\n", "\uD83C", "\uDF19"};

  @Test
  void equal_texts_have_none() {
    assertThat(TextDifference.between("早\n", "早\n")).isEmpty();
  }

  @Test
  void what_both_begin_and_end_with_stays() {
    assertThat(TextDifference.between("abcd", "abXcd")).containsExactly(TextEdit.insert(2, "X"));
    assertThat(TextDifference.between("aaaa", "aaa")).containsExactly(new TextEdit(3, 4, ""));
    assertThat(TextDifference.between("", "x")).containsExactly(TextEdit.insert(0, "x"));
  }

  @Test
  void a_surrogate_pair_is_replaced_whole() {
    assertThat(TextDifference.between("x🌙y", "x🌛y")).containsExactly(new TextEdit(1, 3, "🌛"));
    assertThat(TextDifference.between("x\uD83C\uDF19y", "x\uD83D\uDF19y"))
        .containsExactly(new TextEdit(1, 3, "\uD83D\uDF19"));
  }

  @Test
  void applied_to_the_one_text_it_gives_the_other_and_cuts_no_character() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String before = text(random);
      String after = random.nextBoolean() ? text(random) : mutated(before, random);

      List<TextEdit> edits = TextDifference.between(before, after);

      assertThat(TextEdit.apply(before, edits)).as("-Dseed=%d", seed).isEqualTo(after);
      for (TextEdit edit : edits) {
        assertThat(cuts(before, edit.start()) || cuts(before, edit.end()))
            .as("-Dseed=%d: %s to %s", seed, before, after)
            .isFalse();
      }
    }
  }

  private static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String mutated(String text, Random random) {
    int start = random.nextInt(text.length() + 1);
    int end = start + random.nextInt(text.length() - start + 1);
    return text.substring(0, start) + text(random) + text.substring(end);
  }
}
