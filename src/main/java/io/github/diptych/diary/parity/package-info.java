/** What one language of an entry has and the other has not. Pure, as the rest of the diary. */
@NullMarked
package io.github.diptych.diary.parity;

import org.jspecify.annotations.NullMarked;
