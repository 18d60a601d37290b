/** Questions to the writer, asked inside the window. */
@NullMarked
package io.github.diptych.ui.dialog;

import org.jspecify.annotations.NullMarked;
