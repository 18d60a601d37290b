/** Has what is typed written to a journal within a second, until the note's file holds it. */
@NullMarked
package io.github.diptych.workspace.journal;

import org.jspecify.annotations.NullMarked;
