/** When things are done beside what JavaFX does for each picture of a window. */
@NullMarked
package io.github.diptych.ui.pulse;

import org.jspecify.annotations.NullMarked;
