/** A vault's whole diary looked back on, and the index by which that is quick. */
@NullMarked
package io.github.diptych.workspace.lookback;

import org.jspecify.annotations.NullMarked;
