package io.github.diptych.ui.search;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things that are looked up by their names, which are read once and kept until they are told to
 * have changed. On the UI thread.
 */
final class NamedThings<T> {
  private static final int MOST = 300;

  private final Lanes lanes;
  private final Pinyin pinyin;
  private final Supplier<CompletableFuture<List<Candidate<T>>>> names;
  private @Nullable CompletableFuture<Index<T>> index;
  private long asked;

  NamedThings(Lanes lanes, Pinyin pinyin, Supplier<CompletableFuture<List<Candidate<T>>>> names) {
    this.lanes = lanes;
    this.pinyin = pinyin;
    this.names = names;
  }

  void changed() {
    index = null;
  }

  /**
   * What fits {@code query} best, as rows. Only the question asked last is answered; those before
   * it are cancelled.
   *
   * @param recent what was chosen lately, the latest first
   */
  CompletableFuture<List<PickerRow>> rows(
      String query, List<T> recent, Function<Hit<T>, PickerRow> row) {
    long mine = ++asked;
    return index()
        // Those that wait for the names are told of them newest first, so each asks whether it
        // still counts.
        .thenComposeAsync(
            made ->
                mine == asked
                    ? lanes.names().submitLatest(() -> made.find(query, recent, MOST))
                    : CompletableFuture.failedFuture(new CancellationException(query)),
            lanes.home())
        .thenApplyAsync(hits -> hits.stream().map(row).toList(), lanes.home());
  }

  private CompletableFuture<Index<T>> index() {
    if (index == null || index.isCompletedExceptionally()) {
      index = names.get().thenCompose(all -> lanes.names().submit(() -> Index.of(all, pinyin)));
    }
    return index;
  }
}
