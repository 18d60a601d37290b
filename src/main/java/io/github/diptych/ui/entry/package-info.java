/** The diary's own commands in the window: a new entry, signing, repairing. */
@NullMarked
package io.github.diptych.ui.entry;

import org.jspecify.annotations.NullMarked;
