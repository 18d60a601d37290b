package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;

/** What was written in a vault since a sync has committed, asked before branch and files move. */
record SinceCommit(VaultRepository repository) {
  boolean isNothing() {
    try {
      return repository.status().changes().isEmpty();
    } catch (IOException e) {
      // The move says what is wrong.
      return true;
    }
  }

  boolean isAmong(List<String> paths) {
    try {
      return repository.status().changes().stream()
          .map(ChangedFile::path)
          .anyMatch(paths::contains);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether anything was fetched that is not here; only then files have to move. Those whose
   * content has come since they did become whole.
   */
  boolean hasNews() {
    repository.makeWhole();
    try {
      return repository.hasNews();
    } catch (IOException e) {
      // The move says what is wrong.
      return true;
    }
  }
}
