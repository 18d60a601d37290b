package io.github.diptych.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Things to be found by a few letters of their names, or by the pinyin of those. Immutable, so that
 * one thread can make it and another ask.
 */
public final class Index<T> {
  /** What it is worth to have been chosen lately, at most. */
  private static final int RECENT_BONUS = 14;

  /** What a name is worth less than the one before it. */
  private static final int OTHER_NAME = 3;

  private final List<Entry<T>> entries;

  private Index(List<Entry<T>> entries) {
    this.entries = entries;
  }

  private record Entry<T>(T thing, List<Name> names) {}

  private record Ranked<T>(Hit<T> hit, int score, int order) {}

  /** Things in the order in which they are shown while nothing is asked. */
  public static <T> Index<T> of(List<Candidate<T>> candidates, Pinyin pinyin) {
    return new Index<>(
        candidates.stream()
            .map(
                each ->
                    new Entry<>(
                        each.thing(),
                        each.names().stream().map(name -> Name.of(name, pinyin)).toList()))
            .toList());
  }

  public int size() {
    return entries.size();
  }

  /**
   * What matches, the best first; if nothing is asked, everything, the recent first.
   *
   * @param query words that must all match, parted by spaces
   * @param recent what was chosen lately, the latest first
   * @throws CancellationException if the thread is interrupted
   */
  public List<Hit<T>> find(String query, List<T> recent, int limit) {
    var words = FuzzyWord.in(query);
    Map<T, Integer> age = new HashMap<>();
    recent.forEach(thing -> age.putIfAbsent(thing, age.size()));
    var ranked = new ArrayList<Ranked<T>>();
    for (int i = 0; i < entries.size(); i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      var entry = entries.get(i);
      Integer old = age.get(entry.thing());
      // Behind what was chosen lately comes the rest, in its own order.
      int order = old != null ? old - age.size() : i;
      var best = best(entry, words, bonus(old), order);
      if (best != null) {
        ranked.add(best);
      }
    }
    ranked.sort(
        Comparator.<Ranked<T>>comparingInt(each -> -each.score()).thenComparingInt(Ranked::order));
    return ranked.stream().limit(limit).map(Ranked::hit).toList();
  }

  private static int bonus(@Nullable Integer age) {
    return age == null ? 0 : Math.max(1, RECENT_BONUS - 2 * age);
  }

  private static <T> @Nullable Ranked<T> best(
      Entry<T> entry, List<FuzzyWord> words, int bonus, int order) {
    if (words.isEmpty()) {
      return new Ranked<>(new Hit<>(entry.thing(), 0, List.of()), 0, order);
    }
    Ranked<T> best = null;
    for (int i = 0; i < entry.names().size(); i++) {
      var match = FuzzyWord.match(words, entry.names().get(i));
      if (match.isPresent()) {
        int score = match.get().score() + bonus - i * OTHER_NAME;
        if (best == null || score > best.score()) {
          best = new Ranked<>(new Hit<>(entry.thing(), i, match.get().spans()), score, order);
        }
      }
    }
    return best;
  }
}
