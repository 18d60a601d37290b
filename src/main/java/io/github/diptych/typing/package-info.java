/** What a key or a command makes of the lines around the caret; pure. */
@NullMarked
package io.github.diptych.typing;

import org.jspecify.annotations.NullMarked;
