/** Completing what is written at the caret: codes, links, pictures, headings. */
@NullMarked
package io.github.diptych.ui.completion;

import org.jspecify.annotations.NullMarked;
