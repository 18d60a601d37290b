/** Rolling a diary that is one long README into a note for each month. */
@NullMarked
package io.github.diptych.ui.rolling;

import org.jspecify.annotations.NullMarked;
