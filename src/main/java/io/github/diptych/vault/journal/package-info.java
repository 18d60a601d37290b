/** What was typed and is in no file yet, kept outside the vault until it is. */
@NullMarked
package io.github.diptych.vault.journal;

import org.jspecify.annotations.NullMarked;
