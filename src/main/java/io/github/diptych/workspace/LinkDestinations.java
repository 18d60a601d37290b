package io.github.diptych.workspace;

import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Files;

/** Where the links of a vault's notes lead, as github.com would take them. Not on the UI thread. */
final class LinkDestinations {
  private final Vault vault;
  private final LinkTargets targets;

  LinkDestinations(Vault vault) {
    this.vault = vault;
    this.targets = new LinkTargets(vault);
  }

  /**
   * @param address as a page has it: percent-encoded, with or without {@code #anchor}
   */
  LinkDestination of(VaultPath note, String address) {
    return switch (targets.resolve(note, address)) {
      case LinkTarget.Found(VaultPath path) -> found(path, anchor(address));
      case LinkTarget.Anchor here -> new LinkDestination.Note(note, anchor(address));
      case LinkTarget dead -> new LinkDestination.Dead(dead);
    };
  }

  private LinkDestination found(VaultPath path, String anchor) {
    var file = vault.file(path);
    if (Files.isDirectory(file)) {
      return new LinkDestination.Folder(path);
    }
    return path.isNote()
        ? new LinkDestination.Note(path, anchor)
        : new LinkDestination.File(path, file);
  }

  private static String anchor(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? "" : LinkAddress.plain(address.substring(hash + 1));
  }
}
