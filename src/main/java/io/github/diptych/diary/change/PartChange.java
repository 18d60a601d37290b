package io.github.diptych.diary.change;

import io.github.diptych.diary.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a heading, a block or some lines.
 *
 * @param before where it stood; null if it is new
 * @param now where it stands; null if it is gone
 * @param words all of its words, those that went and came among them
 */
public record PartChange(
    ChangeKind kind, @Nullable Span before, @Nullable Span now, List<WordPart> words) {
  public PartChange {
    words = List.copyOf(words);
  }

  /** Its words now. */
  public String textNow() {
    return words.stream()
        .filter(word -> word.kind() != WordPart.Kind.REMOVED)
        .map(WordPart::text)
        .collect(Collectors.joining());
  }
}
