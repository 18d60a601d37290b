/** Finding from the window: words in the note, places, notes by name, and actions by name. */
@NullMarked
package io.github.diptych.ui.search;

import org.jspecify.annotations.NullMarked;
