package io.github.diptych.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The notes among what is left out, each with the reason as {@link NoteFiles} gives it. */
  public Map<VaultPath, Loaded> unreadNotes() {
    var notes = new LinkedHashMap<VaultPath, Loaded>();
    for (Unread left : unread) {
      if (VaultPath.isValid(left.path()) && VaultPath.of(left.path()).isNote()) {
        notes.put(VaultPath.of(left.path()), new Loaded.Unreadable(left.reason(), ""));
      }
    }
    return notes;
  }

  /**
   * Something in the vault that is left out.
   *
   * @param path relative to the vault, with {@code /}; not a {@link VaultPath}, since a name that
   *     cannot be one is among the reasons
   */
  public record Unread(String path, Reason reason) {}
}
