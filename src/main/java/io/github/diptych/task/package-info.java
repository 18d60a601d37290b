/** Lanes, debouncing, progress and the timer: the only maker of threads. */
@NullMarked
package io.github.diptych.task;

import org.jspecify.annotations.NullMarked;
