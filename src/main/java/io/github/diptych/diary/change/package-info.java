/**
 * What changed between two texts of a note, by entries and by words, for people to look at. Pure;
 * which block is which is told by the merge's own matching (issue 6).
 */
@NullMarked
package io.github.diptych.diary.change;

import org.jspecify.annotations.NullMarked;
