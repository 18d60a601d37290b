/** A vault's files: which there are, read, save, watch, attach; the only writer of note files. */
@NullMarked
package io.github.diptych.vault;

import org.jspecify.annotations.NullMarked;
