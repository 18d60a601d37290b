package io.github.diptych.ui.counting;

import io.github.diptych.diary.TextCount;
import java.util.Optional;

/**
 * How much is written, in parts of the note and in the whole.
 *
 * @param selection what is selected, if anything is
 * @param entry the diary entry that the caret is in, both its blocks, if it is in one
 * @param note the whole note
 */
record Counted(Optional<TextCount> selection, Optional<TextCount> entry, TextCount note) {}
