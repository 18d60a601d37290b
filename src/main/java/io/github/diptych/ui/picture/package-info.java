/** Pictures on their way into a note, by paste, drop and file dialog, and the broken ones in it. */
@NullMarked
package io.github.diptych.ui.picture;

import org.jspecify.annotations.NullMarked;
