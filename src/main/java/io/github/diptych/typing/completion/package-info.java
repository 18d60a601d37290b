/** What can be completed at the caret, and what comes of completing it; pure as its room. */
@NullMarked
package io.github.diptych.typing.completion;

import org.jspecify.annotations.NullMarked;
