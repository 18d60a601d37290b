/**
 * How two versions of a note that were written on two machines become one, by entries where it is a
 * diary and by lines elsewhere. Pure: what cannot be decided comes back as a value.
 */
@NullMarked
package io.github.diptych.diary.merge;

import org.jspecify.annotations.NullMarked;
