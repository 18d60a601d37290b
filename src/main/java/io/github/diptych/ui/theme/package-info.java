/** The look: light and dark, the font, and the controls that bars and sidebar share. */
@NullMarked
package io.github.diptych.ui.theme;

import org.jspecify.annotations.NullMarked;
