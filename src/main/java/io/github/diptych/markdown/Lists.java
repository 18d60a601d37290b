package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that a note can have tens of thousands of, most of them empty or short. */
final class Lists {
  private Lists() {}

  /** What becomes of each, without the cost of a stream. */
  static <T, R> List<R> mapped(List<T> things, Function<? super T, R> becomes) {
    if (things.size() <= 1) {
      return things.isEmpty() ? List.of() : List.of(becomes.apply(things.getFirst()));
    }
    var all = new ArrayList<R>(things.size());
    for (T thing : things) {
      all.add(becomes.apply(thing));
    }
    return List.copyOf(all);
  }
}
