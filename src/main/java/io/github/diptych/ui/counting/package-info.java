/** How much is written: in the status bar, and in a card with the whole table. */
@NullMarked
package io.github.diptych.ui.counting;

import org.jspecify.annotations.NullMarked;
