/** Both languages of an entry in two panels side by side, written in like the source. */
@NullMarked
package io.github.diptych.ui.pair;

import org.jspecify.annotations.NullMarked;
