package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoteTextTest {
  private static final String LONG = "今天 words\n".repeat(4000);

  @Test
  void any_edits_come_to_what_they_would_in_a_string() {
    var seed = Seed.ofThisRun();
    for (int round = 0; round < 40; round++) {
      Random random = seed.round(round);
      String plain = LONG.substring(random.nextInt(LONG.length()));
      var text = NoteText.of(plain);
      for (int step = 0; step < 40; step++) {
        TextEdit edit = edit(random, plain.length());
        String now = TextEdit.apply(plain, List.of(edit));
        NoteText next = text.with(edit);
        String as = seed.in(round, "step " + step + ", " + edit);

        assertThat(next.toString()).as(as).isEqualTo(now);
        assertThat(next).as(as).hasSameSizeAs(now);
        assertReads(next, now, random, as);
        assertThat(next.changeSince(text)).as(as).isEqualTo(change(plain, now));
        text = next;
        plain = now;
      }
    }
  }

  private static TextEdit edit(Random random, int length) {
    int start = random.nextInt(length + 1);
    int removed =
        switch (random.nextInt(6)) {
          case 0 -> length - start;
          case 1 -> 9000;
          case 2 -> 3;
          default -> 0;
        };
    String inserted =
        switch (random.nextInt(6)) {
          case 0 -> "";
          case 1 -> LONG.substring(0, random.nextInt(LONG.length()));
          case 2 -> "\n";
          default -> "字";
        };
    return new TextEdit(start, Math.min(length, start + removed), inserted);
  }

  private static void assertReads(NoteText text, String plain, Random random, String as) {
    int start = random.nextInt(plain.length() + 1);
    int end = start + random.nextInt(plain.length() - start + 1);
    assertThat(text.subSequence(start, end)).as(as).isEqualTo(plain.substring(start, end));
    assertThat(text.lineEndsBefore(start))
        .as(as)
        .isEqualTo((int) plain.substring(0, start).chars().filter(c -> c == '\n').count());
    if (start < plain.length()) {
      assertThat(text.charAt(start)).as(as).isEqualTo(plain.charAt(start));
    }
  }

  private static Span change(String before, String now) {
    int shorter = Math.min(before.length(), now.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == now.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    return new Span(head, before.length() - tail);
  }

  @Test
  void texts_that_share_nothing_are_compared_too() {
    var text = NoteText.of(LONG + "a" + LONG);

    assertThat(NoteText.of(LONG + "b" + LONG).changeSince(text))
        .isEqualTo(new Span(LONG.length(), LONG.length() + 1));
    assertThat(NoteText.of(LONG + "a" + LONG).changeSince(text).isEmpty()).isTrue();
  }

  @Test
  void what_lies_outside_is_refused() {
    var text = NoteText.of("abc");

    assertThatThrownBy(() -> text.subSequence(2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.with(TextEdit.insert(4, "x")))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_text_of_nothing_is_one() {
    var text = NoteText.of("");

    assertThat(text).isEmpty();
    assertThat(text.lineEndsBefore(0)).isZero();
    assertThat(text.with(TextEdit.insert(0, "a")).with(new TextEdit(0, 1, ""))).hasToString("");
  }
}
