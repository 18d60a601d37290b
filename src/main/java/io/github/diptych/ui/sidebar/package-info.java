/** The side of the window: the month, the files and the outline. */
@NullMarked
package io.github.diptych.ui.sidebar;

import org.jspecify.annotations.NullMarked;
