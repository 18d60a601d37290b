/** The whole diary, looked back on: by time, by year, by tag, and what is still to be done. */
@NullMarked
package io.github.diptych.ui.lookback;

import org.jspecify.annotations.NullMarked;
