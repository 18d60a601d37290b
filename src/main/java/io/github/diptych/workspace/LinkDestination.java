package io.github.diptych.workspace;

import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;

/** What following a link of a note comes to; web addresses are not among them. */
public sealed interface LinkDestination {
  /**
   * @param anchor the name of a heading in it, decoded; empty for the note itself
   */
  record Note(VaultPath path, String anchor) implements LinkDestination {}

  /** Another file of the vault, by its place on this machine. */
  record File(VaultPath path, Path file) implements LinkDestination {}

  record Folder(VaultPath path) implements LinkDestination {}

  /** Dead on github.com, and so here. */
  record Dead(LinkTarget why) implements LinkDestination {}
}
