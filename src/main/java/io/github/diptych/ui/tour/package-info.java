/** The main job played in the real window, with a picture of each step. */
@NullMarked
package io.github.diptych.ui.tour;

import org.jspecify.annotations.NullMarked;
