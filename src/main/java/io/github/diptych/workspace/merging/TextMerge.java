package io.github.diptych.workspace.merging;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.merge.DiaryMerge;
import io.github.diptych.diary.merge.LineMerge;
import io.github.diptych.diary.merge.Merged;
import java.util.stream.Stream;

/** Merges a diary by its entries, and any other note by its lines. */
public record TextMerge(DiaryFormat format) {
  public Merged of(String base, String mine, String theirs) {
    boolean isDiary =
        Stream.of(base, mine, theirs).anyMatch(text -> Diary.parse(text, format).isDiary());
    return isDiary ? DiaryMerge.of(base, mine, theirs, format) : LineMerge.of(base, mine, theirs);
  }
}
