/**
 * What one language of an entry has and the other has not, and how to give it back. Pure, as the
 * rest of the diary.
 */
@NullMarked
package io.github.diptych.diary.parity;

import org.jspecify.annotations.NullMarked;
