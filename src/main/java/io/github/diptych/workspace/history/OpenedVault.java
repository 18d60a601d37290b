package io.github.diptych.workspace.history;

import io.github.diptych.sync.Opened;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a vault's repository for a piece of work. */
final class OpenedVault {
  private OpenedVault() {}

  /** The work. */
  @FunctionalInterface
  interface Work<T> {
    T with(VaultRepository repository) throws IOException;
  }

  /** Closes the repository when the work is done. */
  static <T> HistoryRead<T> read(Path root, Work<T> work) {
    return open(
        root,
        repository -> {
          try (repository) {
            return work.with(repository);
          }
        });
  }

  /** Leaves it open, for the work to close unless it fails. */
  static <T> HistoryRead<T> open(Path root, Work<T> work) {
    return switch (VaultRepository.open(root)) {
      case Opened.Ready(VaultRepository repository) -> {
        try {
          yield new HistoryRead.Done<>(work.with(repository));
        } catch (IOException fault) {
          repository.close();
          yield new HistoryRead.Unreadable<>(String.valueOf(fault.getMessage()));
        }
      }
      case Opened.NotARepository none -> new HistoryRead.NotARepository<>();
      case Opened.Unsupported(Opened.Reason reason, String detail) ->
          new HistoryRead.Unsupported<>(reason, detail);
    };
  }
}
