/** A README that is a diary becomes month notes and a front page. */
@NullMarked
package io.github.diptych.workspace.roll;

import org.jspecify.annotations.NullMarked;
