package io.github.diptych.diary.change;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.merge.DiaryMatching;
import io.github.diptych.diary.merge.DiaryMerge;
import io.github.diptych.diary.merge.DiaryPart;
import io.github.diptych.diary.merge.MatchedPart;
import io.github.diptych.diary.merge.Merged;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives an entry the words that it had. One that is gone comes back where a merge would put it; a
 * translation that was written since stays.
 */
public final class EntryRestoring {
  private final Diary then;
  private final Entry entry;
  private final Diary now;

  private EntryRestoring(Diary then, Entry entry, Diary now) {
    this.then = then;
    this.entry = entry;
    this.now = now;
  }

  /**
   * The text with the entry restored; empty if there is no place for it that is certain.
   *
   * @param entry of {@code then}
   */
  public static Optional<String> text(Diary then, Entry entry, Diary now) {
    return new EntryRestoring(then, entry, now).text();
  }

  private Optional<String> text() {
    List<MatchedPart> parts = DiaryMatching.of(then, now).orElse(List.of());
    Block second = entry.second();
    Span first = standing(parts, entry.first());
    Span other = second == null ? null : standing(parts, second);
    if (first == null && other == null) {
      return putIn();
    }
    if (second == null) {
      return replaced(first, words(entry.first()));
    }
    if (first != null && other != null) {
      return Optional.of(
          TextEdit.apply(
              now.text(), List.of(edit(first, words(entry.first())), edit(other, words(second)))));
    }
    return replaced(first != null ? first : other, entry.span().in(then.text()));
  }

  private Optional<String> replaced(@Nullable Span span, String words) {
    Span place = Objects.requireNonNull(span, "a block that does not stand");
    return Optional.of(TextEdit.apply(now.text(), List.of(edit(place, words))));
  }

  private static TextEdit edit(Span span, String words) {
    return new TextEdit(span.start(), span.end(), words);
  }

  private String words(Block block) {
    return block.span().in(then.text());
  }

  private static @Nullable Span standing(List<MatchedPart> parts, Block block) {
    return parts.stream()
        .filter(part -> part.before() != null && part.before().span().equals(block.span()))
        .map(MatchedPart::now)
        .filter(Objects::nonNull)
        .map(DiaryPart::span)
        .findFirst()
        .orElse(null);
  }

  /** As if another machine had written it into a diary that is otherwise as it was then. */
  private Optional<String> putIn() {
    Span without = without();
    String base = then.text().substring(0, without.start()) + then.text().substring(without.end());
    Merged merged = DiaryMerge.of(base, now.text(), then.text(), now.format());
    boolean isThere = merged.text().contains(words(entry.first()));
    return merged.isClean() && isThere ? Optional.of(merged.text()) : Optional.empty();
  }

  /** What goes with it: the day if it has no other, else the line to its neighbour. */
  private Span without() {
    Day day =
        then.days().stream()
            .filter(each -> each.entries().contains(entry))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no entry of this diary"));
    List<Entry> entries = day.entries();
    int index = entries.indexOf(entry);
    if (entries.size() == 1) {
      return day.span();
    }
    return index + 1 < entries.size()
        ? new Span(entry.span().start(), entries.get(index + 1).span().start())
        : new Span(entries.get(index - 1).span().end(), entry.span().end());
  }
}
