/** The pane that shows a note as github.com would; alone uses JavaFX's browser. */
@NullMarked
package io.github.diptych.ui.preview;

import org.jspecify.annotations.NullMarked;
