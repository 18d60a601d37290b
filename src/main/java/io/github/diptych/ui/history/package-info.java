/** What was committed before, and what each commit changed, for the writer to look at. */
@NullMarked
package io.github.diptych.ui.history;

import org.jspecify.annotations.NullMarked;
