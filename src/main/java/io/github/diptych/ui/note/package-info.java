/** One note in the window: its editor and its preview, bound to the open document. */
@NullMarked
package io.github.diptych.ui.note;

import org.jspecify.annotations.NullMarked;
