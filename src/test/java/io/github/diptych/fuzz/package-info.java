/** Inputs changed at random, without end, in a program of little memory. */
@NullMarked
package io.github.diptych.fuzz;

import org.jspecify.annotations.NullMarked;
