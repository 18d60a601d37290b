package io.github.diptych.diary.change;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.merge.DiaryMatching;
import io.github.diptych.diary.merge.DiaryPart;
import io.github.diptych.diary.merge.MatchedPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What changed in a diary, by its entries and headings. */
final class EntryChanges {
  private final Map<String, List<MatchedPart>> entries = new LinkedHashMap<>();

  private EntryChanges() {}

  /** Empty if one of the texts cannot be taken apart without loss. */
  static Optional<List<EntryChange>> of(Diary before, Diary now) {
    return DiaryMatching.of(before, now)
        .map(
            parts -> {
              var changes = new EntryChanges();
              changes.group(parts);
              return changes.changed();
            });
  }

  /** What is left of an entry and what is gone of it stand together. */
  private void group(List<MatchedPart> parts) {
    Map<Integer, Integer> leaders = new HashMap<>();
    for (MatchedPart part : parts) {
      if (part.before() != null && part.now() != null) {
        leaders.putIfAbsent(part.before().leader(), part.now().leader());
      }
    }
    for (MatchedPart part : parts) {
      entries.computeIfAbsent(entry(part, leaders), key -> new ArrayList<>()).add(part);
    }
  }

  private static String entry(MatchedPart part, Map<Integer, Integer> leaders) {
    if (part.now() != null) {
      return "now " + part.now().leader();
    }
    int before = Objects.requireNonNull(part.before(), "a part that never was").leader();
    Integer now = leaders.get(before);
    return now == null ? "before " + before : "now " + now;
  }

  private List<EntryChange> changed() {
    return entries.values().stream()
        .map(parts -> EntryChange.of(day(parts), parts.stream().map(EntryChanges::change).toList()))
        .filter(entry -> entry.kind() != ChangeKind.SAME)
        .toList();
  }

  private static @Nullable LocalDate day(List<MatchedPart> parts) {
    return parts.stream()
        .map(part -> part.now() == null ? part.before() : part.now())
        .filter(Objects::nonNull)
        .map(DiaryPart::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static PartChange change(MatchedPart part) {
    String was = part.before() == null ? "" : part.before().text();
    String is = part.now() == null ? "" : part.now().text();
    return new PartChange(
        kind(part, was, is), span(part.before()), span(part.now()), WordDiff.of(was, is));
  }

  private static @Nullable Span span(@Nullable DiaryPart part) {
    return part == null ? null : part.span();
  }

  private static ChangeKind kind(MatchedPart part, String was, String is) {
    if (part.before() == null) {
      return ChangeKind.NEW;
    }
    if (part.now() == null) {
      return ChangeKind.GONE;
    }
    if (!was.equals(is)) {
      return ChangeKind.CHANGED;
    }
    return part.moved() ? ChangeKind.MOVED : ChangeKind.SAME;
  }
}
