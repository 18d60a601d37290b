package io.github.diptych.ui.completion;

import io.github.diptych.ui.editor.Suggestion;

/**
 * What can be chosen.
 *
 * @param text what is written if it is
 * @param likely whether it begins as what is written does, so that Enter takes it unasked
 */
record Offer(Suggestion shown, String text, boolean likely) {}
