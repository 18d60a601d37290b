/** The way in: chooses between the desktop and the command line. */
@NullMarked
package io.github.diptych;

import org.jspecify.annotations.NullMarked;
