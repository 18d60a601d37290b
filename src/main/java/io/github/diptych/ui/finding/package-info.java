/** What was found in the note: at the caret, in a list, and its repair. */
@NullMarked
package io.github.diptych.ui.finding;

import org.jspecify.annotations.NullMarked;
