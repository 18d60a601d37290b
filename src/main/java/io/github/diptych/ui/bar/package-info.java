/** The bars of the window: tools above, notices below them, the status at the foot. */
@NullMarked
package io.github.diptych.ui.bar;

import org.jspecify.annotations.NullMarked;
