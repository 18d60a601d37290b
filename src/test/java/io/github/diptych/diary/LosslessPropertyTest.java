package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LosslessPropertyTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 1000);

  private final Seed seed = Seed.ofThisRun();

  @Test
  void any_text_whatever_prints_as_it_was_read() {
    for (int round = 0; round < ROUNDS; round++) {
      String text = new RandomTexts(seed.round(round)).any();
      assertThat(Reading.read(text).print()).as(seed.in(round, text)).isEqualTo(text);
    }
  }

  @Test
  void the_pieces_cover_any_text_without_gap_or_overlap() {
    for (int round = 0; round < ROUNDS; round++) {
      String text = new RandomTexts(seed.round(round)).any();
      int done = 0;
      for (Piece piece : Reading.read(text).pieces()) {
        assertThat(piece.span().start()).as(seed.in(round, text)).isEqualTo(done);
        assertThat(piece.span().isEmpty()).as(seed.in(round, text)).isFalse();
        done = piece.span().end();
      }
      assertThat(done).as(seed.in(round, text)).isEqualTo(text.length());
    }
  }

  @Test
  void days_hold_their_blocks_and_blocks_their_body_and_signature() {
    for (int round = 0; round < ROUNDS; round++) {
      String text = new RandomTexts(seed.round(round)).any();
      int done = 0;
      for (Day day : Reading.read(text).days()) {
        String shown = seed.in(round, text);
        assertThat(day.span().start()).as(shown).isGreaterThanOrEqualTo(done);
        assertThat(day.heading().start()).as(shown).isEqualTo(day.span().start());
        done = day.heading().end();
        for (Block block : day.blocks()) {
          assertThat(block.span().start()).as(shown).isGreaterThanOrEqualTo(done);
          assertThat(block.body().end()).as(shown).isLessThanOrEqualTo(block.span().end());
          assertThat(block.span().in(text)).as(shown).isNotBlank();
          done = block.span().end();
        }
        assertThat(done).as(shown).isLessThanOrEqualTo(day.span().end());
        done = day.span().end();
        assertThat(blocksOf(day.entries())).as(shown).isEqualTo(day.blocks());
      }
    }
  }

  /** A separator put below a list can leave one more signature a heading: hence two rounds. */
  @Test
  void fixing_keeps_all_words_and_twice_leaves_nothing_to_fix() {
    for (int round = 0; round < ROUNDS; round++) {
      String text = new RandomTexts(seed.round(round)).any();
      String fixed = fixed(fixed(text));
      assertThat(Reading.read(fixed).findings().stream().filter(Finding::fixable))
          .as(seed.in(round, text))
          .isEmpty();
      assertThat(words(fixed)).as(seed.in(round, text)).isEqualTo(words(text));
    }
  }

  private static String fixed(String text) {
    return TextEdit.apply(
        text, Reading.read(text).findings().stream().flatMap(each -> each.fix().stream()).toList());
  }

  /** The bodies without a separator that a picture's HTML block hid until it was fixed. */
  private static List<String> words(String text) {
    return Reading.bodies(text).stream()
        .map(body -> body.replaceFirst("^-{3,}(\\R|$)", "").strip())
        .filter(body -> !body.isEmpty())
        .toList();
  }

  private static List<Block> blocksOf(List<Entry> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                entry.second() == null
                    ? Stream.of(entry.first())
                    : Stream.of(entry.first(), entry.second()))
        .toList();
  }
}
