/** A small window with the two panels of one entry, and the way to it from the system's tray. */
@NullMarked
package io.github.diptych.ui.quick;

import org.jspecify.annotations.NullMarked;
