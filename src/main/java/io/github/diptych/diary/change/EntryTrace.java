package io.github.diptych.diary.change;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.merge.DiaryMatching;
import io.github.diptych.diary.merge.DiaryPart;
import io.github.diptych.diary.merge.MatchedPart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds an entry in an earlier text of its note. */
public final class EntryTrace {
  private EntryTrace() {}

  /**
   * Where an entry was.
   *
   * @param before the entry in the earlier text; empty if it was not there yet
   * @param changed whether a word of it is another one, or it had fewer or more blocks
   */
  public record Step(Optional<Entry> before, boolean changed) {}

  /**
   * Goes back by one text.
   *
   * @param entry of {@code now}
   */
  public static Step back(Diary before, Diary now, Entry entry) {
    if (before.text().equals(now.text())) {
      return new Step(Optional.of(entry), false);
    }
    List<MatchedPart> parts =
        DiaryMatching.of(before, now).orElse(List.of()).stream()
            .filter(part -> part.now() != null && isOf(part.now(), entry))
            .toList();
    Optional<Entry> was =
        parts.stream()
            .map(MatchedPart::before)
            .filter(Objects::nonNull)
            .findFirst()
            .flatMap(part -> at(before, part.span()));
    return new Step(was, was.isEmpty() || !texts(was.get(), before).equals(texts(entry, now)));
  }

  private static boolean isOf(DiaryPart part, Entry entry) {
    Span span = part.span();
    return part.kind() == DiaryPart.Kind.BLOCK
        && entry.span().start() <= span.start()
        && span.end() <= entry.span().end();
  }

  private static Optional<Entry> at(Diary diary, Span span) {
    return diary.entries().stream()
        .filter(entry -> entry.span().start() <= span.start() && span.end() <= entry.span().end())
        .findFirst();
  }

  private static List<String> texts(Entry entry, Diary diary) {
    String first = entry.first().span().in(diary.text());
    return entry.second() == null
        ? List.of(first)
        : List.of(first, entry.second().span().in(diary.text()));
  }
}
