package io.github.diptych.diary.lookback;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many entries bear a tag.
 *
 * @param tag as it was written first, without {@code #}; case does not tell tags apart
 */
public record TagCount(String tag, int entries) {

  /** In the order in which they first appear. */
  static List<TagCount> of(Collection<PastEntry> entries) {
    Map<String, TagCount> counts = new LinkedHashMap<>();
    for (PastEntry entry : entries) {
      for (String tag : entry.tags()) {
        counts.merge(
            Tags.key(tag),
            new TagCount(tag, 1),
            (known, more) -> new TagCount(known.tag(), known.entries() + 1));
      }
    }
    return List.copyOf(counts.values());
  }
}
