package io.github.diptych.workspace.history;

import io.github.diptych.vault.VaultPath;

/** What a history is of. */
public sealed interface Scope {
  /** All that was committed. */
  record OfVault() implements Scope {}

  /** A note, or any other file, under each name that it had. */
  record OfNote(VaultPath path) implements Scope {}

  /** An entry of a note: the commits in which a word of it changed. */
  record OfEntry(VaultPath path, EntryWords entry) implements Scope {}
}
