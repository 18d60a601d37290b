package io.github.diptych.vault;

import java.util.List;

/**
 * What a vault holds, each list in order of its paths.
 *
 * @param notes the Markdown files
 * @param others every other file
 * @param unread folders that could not be looked into, and files that are left out for a reason
 */
public record Listing(List<VaultPath> notes, List<VaultPath> others, List<Unread> unread) {
  public Listing {
    notes = List.copyOf(notes);
    others = List.copyOf(others);
    unread = List.copyOf(unread);
  }

  /**
   * Something in the vault that is left out.
   *
   * @param path relative to the vault, with {@code /}; not a {@link VaultPath}, since a name that
   *     cannot be one is among the reasons
   */
  public record Unread(String path, Reason reason) {}
}
