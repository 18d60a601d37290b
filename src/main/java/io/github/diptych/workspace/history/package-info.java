/** What was written and committed before: looked at, brought back, put away. No JavaFX. */
@NullMarked
package io.github.diptych.workspace.history;

import org.jspecify.annotations.NullMarked;
