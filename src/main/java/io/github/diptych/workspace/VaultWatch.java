package io.github.diptych.workspace;

import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Timer;
import io.github.diptych.vault.FolderWatch;
import io.github.diptych.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Notices what other programs do to a vault's files and to its repository. On the home thread. */
final class VaultWatch implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(200);

  private final Vault vault;
  private final Lanes lanes;
  private final Runnable filesChanged;
  private final Debounce quiet;
  private final RepositoryWatch repository;
  private @Nullable FolderWatch files;
  private boolean closed;

  VaultWatch(
      Vault vault, Lanes lanes, Timer timer, Runnable filesChanged, Runnable repositoryChanged) {
    this.vault = vault;
    this.lanes = lanes;
    this.filesChanged = filesChanged;
    this.quiet = new Debounce(QUIET, timer, lanes.home());
    this.repository = new RepositoryWatch(vault.root(), lanes, timer, repositoryChanged);
  }

  CompletableFuture<Void> start() {
    repository.start();
    return lanes
        .workTree()
        .submit(
            () ->
                FolderWatch.start(
                    vault, lanes.threads("watch"), change -> quiet.poke(filesChanged)))
        .thenAcceptAsync(this::watching, lanes.home());
  }

  private void watching(FolderWatch begun) {
    if (!closed) {
      files = begun;
      // What changed between the opening and now was told to nobody.
      quiet.poke(filesChanged);
      return;
    }
    // The vault was closed while the watch was on its way, which would go on for ever.
    try {
      begun.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    quiet.cancel();
    repository.close();
    if (files != null) {
      files.close();
    }
  }
}
