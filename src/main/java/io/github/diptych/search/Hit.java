package io.github.diptych.search;

import io.github.diptych.diary.Span;
import java.util.List;

/**
 * Something that was found.
 *
 * @param name which of its names matches, from 0
 * @param matched what of that name matches, in order, in UTF-16 units; nothing if nothing was asked
 */
public record Hit<T>(T thing, int name, List<Span> matched) {
  public Hit {
    matched = List.copyOf(matched);
  }

  /** What of one of its names matches. */
  public List<Span> matchedIn(int which) {
    return which == name ? matched : List.of();
  }
}
