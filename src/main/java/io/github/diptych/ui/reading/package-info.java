/**
 * What the preview does with mouse and keys, joined to the editor and to the rest of the window.
 */
@NullMarked
package io.github.diptych.ui.reading;

import org.jspecify.annotations.NullMarked;
