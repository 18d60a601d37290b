package io.github.diptych.sync;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process of its own that begins to commit a large file, says so, and waits to be killed. */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] arguments) {
    var vault = ((Opened.Ready) VaultRepository.open(Path.of(arguments[0]))).repository();
    vault.commit(
        "never made",
        new SyncProgress() {
          @Override
          public void step(Phase phase, long done, long total) {}

          @Override
          public void moved(Phase phase, long bytes) {
            System.out.println("reading");
            while (true) {
              LockSupport.park();
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });
  }
}
