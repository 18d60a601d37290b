/** The desktop: views and their models; alone uses JavaFX. */
@NullMarked
package io.github.diptych.ui;

import org.jspecify.annotations.NullMarked;
