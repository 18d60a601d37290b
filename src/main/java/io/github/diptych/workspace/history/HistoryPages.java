package io.github.diptych.workspace.history;

import io.github.diptych.sync.HistoryPage;
import io.github.diptych.sync.HistoryWalk;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A history, page by page. Its methods belong to the home thread; it is read on the history lane.
 * Closed, it gives up what it is looking for.
 */
public final class HistoryPages implements AutoCloseable {
  private final Path root;
  private final Lanes lanes;
  private final Begin begin;
  private final AtomicBoolean closed = new AtomicBoolean();

  // Of the lane alone.
  private @Nullable VaultRepository repository;
  private @Nullable HistoryWalk walk;

  /** How the walk begins. */
  @FunctionalInterface
  interface Begin {
    HistoryWalk in(VaultRepository repository) throws IOException;
  }

  HistoryPages(Path root, Lanes lanes, Begin begin) {
    this.root = root;
    this.lanes = lanes;
    this.begin = begin;
  }

  /**
   * The next commits: fewer than asked for, perhaps none, at the end, when it is closed meanwhile,
   * or when looking for them takes longer than that; then there may be more.
   */
  public CompletableFuture<HistoryRead<HistoryPage>> next(int most, Duration patience) {
    return lanes.atHome(lanes.history().submit(() -> read(most, patience)));
  }

  private HistoryRead<HistoryPage> read(int most, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    BooleanSupplier enough = () -> closed.get() || System.nanoTime() - end > 0;
    HistoryWalk begun = walk;
    if (begun == null) {
      return OpenedVault.open(root, opened -> begin(opened).next(most, enough));
    }
    try {
      return new HistoryRead.Done<>(begun.next(most, enough));
    } catch (IOException fault) {
      return new HistoryRead.Unreadable<>(String.valueOf(fault.getMessage()));
    }
  }

  private HistoryWalk begin(VaultRepository opened) throws IOException {
    HistoryWalk begun = begin.in(opened);
    repository = opened;
    walk = begun;
    return begun;
  }

  @Override
  public void close() {
    closed.set(true);
    lanes.mind(lanes.history().run(this::end));
  }

  private void end() {
    if (walk != null) {
      walk.close();
      walk = null;
    }
    if (repository != null) {
      repository.close();
      repository = null;
    }
  }
}
