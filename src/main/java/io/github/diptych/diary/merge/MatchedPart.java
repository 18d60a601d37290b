package io.github.diptych.diary.merge;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a diary was before and is now.
 *
 * @param before null if it is new
 * @param now null if it is gone
 * @param moved whether it stands elsewhere than before
 */
public record MatchedPart(@Nullable DiaryPart before, @Nullable DiaryPart now, boolean moved) {}
