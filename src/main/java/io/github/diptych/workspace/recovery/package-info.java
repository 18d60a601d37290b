/** Brings back what was typed and not saved when the program ended. */
@NullMarked
package io.github.diptych.workspace.recovery;

import org.jspecify.annotations.NullMarked;
