/** Tables: cells, columns and rows, as their lines are written; pure. */
@NullMarked
package io.github.diptych.typing.table;

import org.jspecify.annotations.NullMarked;
