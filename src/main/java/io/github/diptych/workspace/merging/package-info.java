/** Merges what two machines did to a note, and remembers what the writer decided where both did. */
@NullMarked
package io.github.diptych.workspace.merging;

import org.jspecify.annotations.NullMarked;
