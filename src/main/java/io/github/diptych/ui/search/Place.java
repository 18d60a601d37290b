package io.github.diptych.ui.search;

import io.github.diptych.vault.VaultPath;

/**
 * Where the writer was.
 *
 * @param offset in UTF-16 units of the note
 */
record Place(VaultPath note, int offset) {}
