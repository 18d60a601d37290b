/** The diary's grammar and its values: pure text in, values and text edits out. */
@NullMarked
package io.github.diptych.diary;

import org.jspecify.annotations.NullMarked;
