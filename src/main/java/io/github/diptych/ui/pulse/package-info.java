/** What is done for each picture of a window, and when, beside what JavaFX does. */
@NullMarked
package io.github.diptych.ui.pulse;

import org.jspecify.annotations.NullMarked;
