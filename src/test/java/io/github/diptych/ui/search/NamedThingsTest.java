package io.github.diptych.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NamedThingsTest {
  private final CompletableFuture<List<Candidate<String>>> names = new CompletableFuture<>();
  private final NamedThings<String> things =
      new NamedThings<>(Lanes.inline(), new Pinyin(), () -> names);

  @Test
  void of_the_questions_that_wait_for_the_names_the_last_is_answered() {
    var first = ask("t");
    var second = ask("tr");
    var last = ask("tree");
    names.complete(List.of(Candidate.of("tree", "tree"), Candidate.of("trip", "trip")));

    assertThat(first).isCompletedExceptionally();
    assertThat(second).isCompletedExceptionally();
    assertThat(last.join()).extracting(PickerRow::title).containsExactly("tree");
  }

  @Test
  void names_that_could_not_be_read_are_read_again() {
    var broken = new NamedThings<>(Lanes.inline(), new Pinyin(), new TwiceAsked()::names);

    assertThat(broken.rows("", List.of(), NamedThingsTest::row)).isCompletedExceptionally();
    assertThat(broken.rows("", List.of(), NamedThingsTest::row).join()).hasSize(1);
  }

  private CompletableFuture<List<PickerRow>> ask(String query) {
    return things.rows(query, List.of(), NamedThingsTest::row);
  }

  private static PickerRow row(Hit<String> hit) {
    return PickerRow.of(hit.thing(), hit.matched(), () -> {});
  }

  /** Fails once. */
  private static final class TwiceAsked {
    private int times;

    CompletableFuture<List<Candidate<String>>> names() {
      return ++times == 1
          ? CompletableFuture.failedFuture(new IllegalStateException("the disk is away"))
          : CompletableFuture.completedFuture(List.of(Candidate.of("tree", "tree")));
    }
  }
}
