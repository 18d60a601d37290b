package io.github.diptych.vault;

import java.util.Set;

/** What a {@link FolderWatch} has noticed. */
public sealed interface VaultChange {
  /**
   * Files and folders that came, changed or went. Of a folder that went, only itself.
   *
   * @param paths at least one
   */
  record Paths(Set<VaultPath> paths) implements VaultChange {
    public Paths {
      paths = Set.copyOf(paths);
    }
  }

  /** So much happened that the system lost count: anything may have changed. */
  record Everything() implements VaultChange {}

  /**
   * Some folders are not watched, such as when the system has no more watches to give: look at the
   * files now and then.
   *
   * @param detail what the system said
   */
  record Unwatched(String detail) implements VaultChange {}
}
