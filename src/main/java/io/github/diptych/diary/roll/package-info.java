/** Where a diary is cut when its days go to notes of their own. */
@NullMarked
package io.github.diptych.diary.roll;

import org.jspecify.annotations.NullMarked;
