package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a change in a long note costs, and that it comes to what rendering anew would. */
class LongRenderingTest {
  private static final String PARAGRAPH = "今天写到这里。\n\n";

  private final GithubRenderer renderer = new GithubRenderer();

  @Test
  void a_typed_character_makes_one_chunk_of_pieces_anew() {
    Rendering before = renderer.rendering(PARAGRAPH.repeat(5000));

    Rendering after = changed(before, TextEdit.insert(PARAGRAPH.length() * 2530 + 2, "字"));

    assertThat(newChunks(before, after)).isEqualTo(1);
  }

  @Test
  void an_anchor_that_changes_far_away_makes_the_chunk_of_its_heading_anew() {
    Rendering before =
        renderer.rendering(
            "# 晚上\n\n" + PARAGRAPH.repeat(5000) + "# 早上\n\n" + PARAGRAPH.repeat(500));

    Rendering after = changed(before, new TextEdit(2, 4, "早上"));

    assertThat(newChunks(before, after)).isEqualTo(2);
    assertThat(after.blocks().get(5001).html()).contains("id=\"user-content-早上-1\"");
  }

  @Test
  void a_note_that_is_written_block_by_block_stays_in_chunks() {
    Rendering note = renderer.rendering("");
    for (int i = 0; i < 1000; i++) {
      note = changed(note, TextEdit.insert(note.text().length() / 2 / 9 * 9, PARAGRAPH));
    }
    assertThat(note.pieces().chunks()).hasSizeBetween(5, 60);

    for (int i = 0; i < 990; i++) {
      note = changed(note, new TextEdit(PARAGRAPH.length(), 2 * PARAGRAPH.length(), ""));
    }
    assertThat(note.pieces().chunks()).hasSize(1);
  }

  @Test
  void any_change_of_a_long_note_comes_to_what_rendering_it_anew_would() {
    long seed = Long.getLong("seed", System.nanoTime());
    int rounds = Integer.getInteger("rendering.rounds", 300) / 30;
    for (int round = 0; round < rounds; round++) {
      var random = new Random(seed + round);
      int tied = List.of(1, 4, 30).get(random.nextInt(3));
      Rendering now = renderer.rendering(LongNote.of(random, 200 + random.nextInt(600), tied));
      for (int step = 0; step < 30; step++) {
        Rendering before = now;
        TextEdit edit = edit(random, before.text().length(), tied);

        now = changed(before, edit);

        String text = now.text().toString();
        String as = "-Dseed=%d, step %d, %s of:%n%s".formatted(seed + round, step, edit, text);
        assertThat(now.blocks()).as(as).isEqualTo(renderer.blocks(text));
        assertDifference(before.blocks(), now.blocks(), as);
      }
    }
  }

  private static TextEdit edit(Random random, int length, int tied) {
    int start = random.nextInt(length + 1);
    int longest =
        switch (random.nextInt(20)) {
          case 0 -> length;
          case 1, 2, 3 -> 400;
          case 4, 5, 6, 7 -> 20;
          default -> 0;
        };
    int removed = Math.min(length - start, longest == 0 ? 0 : random.nextInt(longest + 1));
    String inserted =
        switch (random.nextInt(6)) {
          case 0 -> "";
          case 1 -> LongNote.of(random, random.nextInt(300), tied);
          case 2 -> LongNote.block(random, 100);
          case 3 -> RandomMarkdown.of(random, 2);
          default -> "字";
        };
    return new TextEdit(start, start + removed, inserted);
  }

  /** What is found by what both share is what a look at each block finds. */
  private static void assertDifference(RenderedBlocks before, RenderedBlocks now, String as) {
    int shorter = Math.min(before.size(), now.size());
    int head = 0;
    while (head < shorter && before.get(head).html().equals(now.get(head).html())) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before
            .get(before.size() - 1 - tail)
            .html()
            .equals(now.get(now.size() - 1 - tail).html())) {
      tail++;
    }
    assertThat(now.sameAtStart(before)).as(as).isEqualTo(head);
    assertThat(now.sameAtEnd(before, shorter - head)).as(as).isEqualTo(tail);
  }

  private Rendering changed(Rendering before, TextEdit edit) {
    return renderer.rendering(before, before.text().with(edit));
  }

  private static int newChunks(Rendering before, Rendering after) {
    var chunks = new HashSet<>(after.pieces().chunks());
    before.pieces().chunks().forEach(chunks::remove);
    return chunks.size();
  }
}
