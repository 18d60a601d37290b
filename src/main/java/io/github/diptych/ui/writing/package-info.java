/** What the writer can do to the words at the caret, and what becomes of what is pasted. */
@NullMarked
package io.github.diptych.ui.writing;

import org.jspecify.annotations.NullMarked;
