/** What was changed here and elsewhere at the same place, for the writer to decide. */
@NullMarked
package io.github.diptych.ui.conflict;

import org.jspecify.annotations.NullMarked;
