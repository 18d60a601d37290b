package io.github.diptych.bench;

import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Pushed;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** Commits and pushes what is in a vault, in a JVM of its own: {@code VAULT}. */
public final class LargeFileRun {
  private LargeFileRun() {}

  public static void main(String[] args) {
    var vault = ((Opened.Ready) VaultRepository.open(Path.of(args[0]))).repository();
    long start = System.nanoTime();
    if (!(vault.commit("film", SyncProgress.NONE) instanceof Committed.Done)) {
      throw new IllegalStateException("not committed");
    }
    OneRun.figure("commit", (System.nanoTime() - start) / 1e6);
    start = System.nanoTime();
    var pushed = vault.push(Credentials.NONE, SyncProgress.NONE);
    if (!(pushed instanceof Pushed.Done)) {
      throw new IllegalStateException(pushed.toString());
    }
    OneRun.figure("push", (System.nanoTime() - start) / 1e6);
    // Each pool at its own highest, so at least as much as there ever was at once.
    double peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    OneRun.figure("heap", peak / 1e6);
  }
}
