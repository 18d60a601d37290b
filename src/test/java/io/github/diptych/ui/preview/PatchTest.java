package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchTest {
  @Test
  void a_changed_block_is_replaced_alone() {
    var patch = Patch.between(blocks("a", "b", "c"), blocks("a", "B", "c"));

    assertThat(patch.from()).isEqualTo(1);
    assertThat(patch.removed()).isEqualTo(1);
    assertThat(patch.inserted()).extracting(RenderedBlock::html).containsExactly("B");
  }

  @Test
  void a_block_that_only_moved_is_no_change() {
    var shown = List.of(new RenderedBlock(new Span(0, 1), "a"));
    var wanted = List.of(new RenderedBlock(new Span(7, 8), "a"));

    assertThat(Patch.between(shown, wanted).isEmpty()).isTrue();
  }

  @Test
  void a_repeated_block_is_inserted_once() {
    var patch = Patch.between(blocks("a", "a"), blocks("a", "a", "a"));

    assertThat(patch.removed()).isZero();
    assertThat(patch.inserted()).hasSize(1);
  }

  @Test
  void a_patched_list_is_the_wanted_one() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      var shown = randomBlocks(random);
      var wanted = randomBlocks(random);
      var patch = Patch.between(shown, wanted);
      var patched = new ArrayList<>(shown);
      patched.subList(patch.from(), patch.from() + patch.removed()).clear();
      patched.addAll(patch.from(), patch.inserted());

      assertThat(patched).as("seed " + seed + " round " + round).isEqualTo(wanted);
    }
  }

  @Test
  void any_text_is_a_string_literal() {
    assertThat(Quoted.of("a\"b\\c\n\u2028好")).isEqualTo("\"a\\\"b\\\\c\\u000a\\u2028好\"");
  }

  private static List<RenderedBlock> randomBlocks(Random random) {
    var blocks = new ArrayList<RenderedBlock>();
    for (int i = random.nextInt(6); i > 0; i--) {
      blocks.add(new RenderedBlock(new Span(0, 1), "ab".substring(random.nextInt(2)).strip()));
    }
    return blocks;
  }

  private static List<RenderedBlock> blocks(String... htmls) {
    var blocks = new ArrayList<RenderedBlock>();
    for (String html : htmls) {
      blocks.add(new RenderedBlock(new Span(blocks.size() * 10, blocks.size() * 10 + 9), html));
    }
    return blocks;
  }
}
