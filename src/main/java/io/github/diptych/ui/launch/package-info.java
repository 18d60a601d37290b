/** Starts the desktop or the tour, with a display or without one. */
@NullMarked
package io.github.diptych.ui.launch;

import org.jspecify.annotations.NullMarked;
