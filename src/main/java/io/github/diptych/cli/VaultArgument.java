package io.github.diptych.cli;

import io.github.diptych.vault.Reason;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the vault that a command names, or says in a sentence why it cannot be opened. */
final class VaultArgument {
  private final Console console;

  VaultArgument(Console console) {
    this.console = console;
  }

  Optional<VaultOpening.Ready> open(Path folder) {
    return switch (VaultOpening.of(folder)) {
      case VaultOpening.Ready ready -> Optional.of(ready);
      case VaultOpening refused -> {
        console.warn(Sentences.of(refused));
        yield Optional.empty();
      }
    };
  }

  /** Runs on the open vault; a fault of the disk is said in a sentence. */
  int on(Path folder, Work work) {
    var vault = open(folder);
    if (vault.isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    try {
      return work.on(vault.get());
    } catch (IOException fault) {
      return console.cannot(Sentences.unread(folder, Reason.of(fault), Reason.detail(fault)));
    }
  }

  /** What a command does to the vault; its exit code. */
  @FunctionalInterface
  interface Work {
    int on(VaultOpening.Ready vault) throws IOException;
  }
}
