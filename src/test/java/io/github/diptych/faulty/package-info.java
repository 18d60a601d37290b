/** A file system that fails where a test wants it to, and what a loss of power may leave. */
@NullMarked
package io.github.diptych.faulty;

import org.jspecify.annotations.NullMarked;
