/** How the note looks to whoever writes and reads it: sizes, widths, focus, and the way between. */
@NullMarked
package io.github.diptych.ui.looking;

import org.jspecify.annotations.NullMarked;
