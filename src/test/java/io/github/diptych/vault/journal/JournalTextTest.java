package io.github.diptych.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.VaultPath;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** What can be read of a journal, whatever became of its bytes. */
class JournalTextTest {
  private static final ContentHash HASH = ContentHash.of("一".getBytes(StandardCharsets.UTF_8));
  private static final ContentHash LATER = ContentHash.of(new byte[] {1});

  @Test
  void what_was_written_is_read_again() {
    var read = read(begun("今天\n"), typed(3, "雨", 4), typed(4, "停了", 6));

    assertThat(read.vault()).isEqualTo("/diary");
    assertThat(read.note()).isEqualTo(VaultPath.of("2024/05.md"));
    assertThat(read.hash()).isEqualTo(HASH);
    assertThat(read.base().toString()).isEqualTo("今天\n");
    assertThat(read.text().toString()).isEqualTo("今天\n雨停了");
    assertThat(read.caret()).isEqualTo(6);
  }

  @Test
  void half_a_surrogate_pair_is_kept_as_it_is() {
    String half = "a\ud83d";

    assertThat(read(begun(half), typed(2, "\ude00", 3)).text().toString()).isEqualTo("a😀");
    assertThat(read(begun(half)).text().toString()).isEqualTo(half);
  }

  @Test
  void a_text_that_is_being_saved_is_known_to_be_perhaps_in_the_file() {
    var read = read(begun("a"), typed(1, "b", 2), new JournalRecord.Attempted(), typed(2, "c", 3));

    assertThat(read.base().toString()).isEqualTo("a");
    assertThat(read.attempted().orElseThrow().toString()).isEqualTo("ab");
    assertThat(read.text().toString()).isEqualTo("abc");
  }

  @Test
  void a_text_that_was_saved_is_the_base_of_what_comes_after_it() {
    var read =
        read(
            begun("a"),
            typed(1, "b", 2),
            new JournalRecord.Attempted(),
            typed(2, "c", 3),
            new JournalRecord.Saved(LATER));

    assertThat(read.base().toString()).isEqualTo("ab");
    assertThat(read.hash()).isEqualTo(LATER);
    assertThat(read.attempted()).isEmpty();
    assertThat(read.text().toString()).isEqualTo("abc");
  }

  @Test
  void a_torn_tail_is_dropped_wherever_it_was_torn() {
    byte[] whole = bytes(begun("a"), typed(1, "b", 2), typed(2, "c", 3));
    int first = bytes(begun("a")).length;
    int second = bytes(begun("a"), typed(1, "b", 2)).length;

    for (int length = 0; length <= whole.length; length++) {
      var read = JournalText.read(Arrays.copyOf(whole, length));
      String text = read.map(it -> it.journal().text().toString()).orElse("nothing");
      assertThat(text)
          .as("%d of %d bytes", length, whole.length)
          .isEqualTo(
              length < first
                  ? "nothing"
                  : length < second ? "a" : length < whole.length ? "ab" : "abc");
      if (read.isPresent()) {
        assertThat(read.get().length()).isLessThanOrEqualTo(length);
      }
    }
  }

  @Test
  void what_was_never_forced_may_be_zeros_and_says_nothing() {
    byte[] whole = bytes(begun("a"), typed(1, "b", 2));

    var read = JournalText.read(Arrays.copyOf(whole, whole.length + 512)).orElseThrow();

    assertThat(read.journal().text().toString()).isEqualTo("ab");
    assertThat(read.length()).isEqualTo(whole.length);
  }

  @Test
  void an_edit_outside_the_text_ends_what_can_be_relied_on() {
    var read = JournalText.read(bytes(begun("a"), typed(9, "b", 10), typed(1, "c", 2)));

    assertThat(read.orElseThrow().journal().text().toString()).isEqualTo("a");
    assertThat(read.get().length()).isEqualTo(bytes(begun("a")).length);
  }

  @Test
  void a_journal_of_a_later_version_is_not_read() {
    byte[] later = bytes(begun("a"));
    later[9] = 2;
    var sum = new CRC32C();
    sum.update(later, 8, later.length - 8);
    ByteBuffer.wrap(later).putInt(4, (int) sum.getValue());

    assertThat(JournalText.read(later)).isEmpty();
    assertThat(JournalFormat.read(later).later()).isTrue();
  }

  /**
   * 3,000 journals with bytes changed, lost, added or zeroed at random: what is read is always a
   * text that was there at some moment, and nothing is thrown.
   */
  @Test
  void damaged_journals_give_a_text_that_was_there_once() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      var states = new ArrayList<String>();
      byte[] bytes = damaged(random, bytes(random(random, states)));

      var read = JournalText.read(bytes);

      read.ifPresent(
          it -> assertThat(states).as("seed %d", seed).contains(it.journal().text().toString()));
    }
  }

  private static byte[] damaged(Random random, byte[] whole) {
    byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 40));
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      if (random.nextBoolean()) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
      } else {
        Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(64)), (byte) 0);
      }
    }
    return bytes;
  }

  private static JournalRecord[] random(Random random, List<String> states) {
    var records = new ArrayList<JournalRecord>();
    var text = new StringBuilder("base ".repeat(random.nextInt(4)));
    records.add(begun(text.toString()));
    states.add(text.toString());
    for (int i = random.nextInt(8); i > 0; i--) {
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() - start + 1);
      String words = "词w ".repeat(random.nextInt(3));
      text.replace(start, end, words);
      records.add(new JournalRecord.Edited(new TextEdit(start, end, words), start));
      if (random.nextInt(4) == 0) {
        records.add(new JournalRecord.Attempted());
        if (random.nextBoolean()) {
          records.add(new JournalRecord.Saved(LATER));
        }
      }
      states.add(text.toString());
    }
    return records.toArray(JournalRecord[]::new);
  }

  private static JournalText read(JournalRecord... records) {
    return JournalText.read(bytes(records)).orElseThrow().journal();
  }

  private static byte[] bytes(JournalRecord... records) {
    return JournalFormat.write(List.of(records)).array();
  }

  private static JournalRecord begun(String base) {
    return new JournalRecord.Begun("/diary", VaultPath.of("2024/05.md"), HASH, base);
  }

  private static JournalRecord typed(int at, String words, int caret) {
    return new JournalRecord.Edited(TextEdit.insert(at, words), caret);
  }
}
