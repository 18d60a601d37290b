package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Lanes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in the page, whatever their case. Of a large page most blocks are not there; they are
 * read on the search lane, for that may be megabytes. All methods belong to the UI thread.
 */
public final class PageSearch {
  /** What {@code find.js} puts between the parts of an answer. */
  private static final String SEPARATOR = "\u0001";

  private final Supplier<@Nullable Page> page;
  private final Lanes lanes;
  private CompletableFuture<?> running = CompletableFuture.completedFuture(null);
  private int searches;

  /**
   * @param page the page once it can be asked
   */
  PageSearch(Supplier<@Nullable Page> page, Lanes lanes) {
    this.page = page;
    this.lanes = lanes;
  }

  /**
   * Finds words, and scrolls to the first from here on. Nothing is told if the page has changed
   * meanwhile, or another search was begun.
   */
  public void find(String words, Consumer<Matches> found) {
    search("find", words, found);
  }

  /** Finds the same words in what the page has become, and stays where it is. */
  public void findAgain(String words, Consumer<Matches> found) {
    search("findAgain", words, found);
  }

  /** Makes the next match the current one, or by -1 the one before; round at the ends. */
  public Matches step(int by) {
    var there = page.get();
    return there == null ? Matches.NONE : matches(there.script("finding.step(" + by + ")"));
  }

  /** Shows no matches any more. */
  public void end() {
    running.cancel(false);
    searches++;
    var there = page.get();
    if (there != null) {
      there.script("finding.endFind()");
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private void search(String how, String words, Consumer<Matches> found) {
    running.cancel(false);
    int search = ++searches;
    var there = page.get();
    if (there == null) {
      found.accept(Matches.NONE);
      return;
    }
    if (Boolean.TRUE.equals(there.script("blocks.isWhole()"))) {
      found.accept(ask(there, how, words, "null"));
      return;
    }
    List<RenderedBlock> blocks = there.shown().blocks();
    var counted = lanes.search().submit(() -> counts(blocks, words));
    running = counted;
    lanes.mind(
        counted.thenAcceptAsync(
            counts -> {
              if (search == searches && there.holds(blocks)) {
                found.accept(ask(there, how, words, counts));
              }
            },
            lanes.home()));
  }

  private static Matches ask(Page there, String how, String words, String counts) {
    return matches(there.script("finding." + how + "(" + Quoted.of(words) + "," + counts + ")"));
  }

  /** How often the words are in each block, as a list of the page's language. */
  private static String counts(List<RenderedBlock> blocks, String words) {
    String folded = BlockWords.folded(words);
    return blocks.stream()
        .map(block -> String.valueOf(BlockWords.count(block.html(), folded)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Matches matches(Object answer) {
    String[] parts = String.valueOf(answer).split(SEPARATOR, -1);
    return new Matches(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
