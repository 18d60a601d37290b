/** What was typed when the program ended without saving: there again, or to be decided about. */
@NullMarked
package io.github.diptych.ui.recovery;

import org.jspecify.annotations.NullMarked;
