package io.github.diptych.ui.completion;

import io.github.diptych.search.Candidate;
import io.github.diptych.search.Hit;
import io.github.diptych.search.Index;
import io.github.diptych.search.Pinyin;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.editor.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Where offers come from, whatever they are of. All is made and asked on the names lane. Asked on
 * the UI thread.
 */
final class Source {
  private static final int MOST = 60;

  private final Lanes lanes;
  private final Pinyin pinyin;
  private long turn;

  Source(Lanes lanes, Pinyin pinyin) {
    this.lanes = lanes;
    this.pinyin = pinyin;
  }

  <T> CompletableFuture<Index<T>> index(Callable<List<Candidate<T>>> candidates) {
    return lanes.names().submit(() -> Index.of(candidates.call(), pinyin));
  }

  /** The best; completes on the UI thread. The latest question wins. */
  <T> CompletableFuture<List<Offer>> find(
      CompletableFuture<Index<T>> index, String query, Function<Hit<T>, Offer> offer) {
    return find(index, query, List.of(), offer);
  }

  <T> CompletableFuture<List<Offer>> find(
      CompletableFuture<Index<T>> index,
      String query,
      List<T> recent,
      Function<Hit<T>, Offer> offer) {
    long mine = ++turn;
    // Questions that waited for the index come in any order, and only the last is to be asked.
    return index
        .thenComposeAsync(
            made ->
                mine == turn
                    ? lanes.names().submitLatest(() -> made.find(query, recent, MOST))
                    : CompletableFuture.failedFuture(new CancellationException()),
            lanes.home())
        .thenApplyAsync(hits -> hits.stream().map(offer).toList(), lanes.home());
  }

  static boolean begins(String name, String written) {
    return !written.isEmpty()
        && name.toLowerCase(Locale.ROOT).startsWith(written.toLowerCase(Locale.ROOT));
  }

  static Suggestion suggestion(String sign, String name, Hit<?> hit, String detail) {
    return new Suggestion(sign, name, hit.matchedIn(0), detail);
  }
}
