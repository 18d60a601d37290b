package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of a phase, tells of them, and ends the reading of one that is cancelled. */
final class CountedBytes {
  /** Fewer are not told. */
  private static final int STEP = 16 * 1024;

  private final SyncProgress progress;
  private final Phase phase;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong told = new AtomicLong();

  CountedBytes(SyncProgress progress, Phase phase) {
    this.progress = progress;
    this.phase = phase;
  }

  /** Thrown by a stream of a phase that is cancelled. */
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("cancelled");
    }

    /** Ends what is cancelled. */
    static void where(SyncProgress progress) throws Stopped {
      if (progress.cancelled()) {
        throw new Stopped();
      }
    }
  }

  InputStream in(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        add(Math.max(0, read));
        return read;
      }
    };
  }

  OutputStream out(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int one) throws IOException {
        out.write(one);
        add(1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        add(length);
      }
    };
  }

  private void add(int bytes) throws IOException {
    long now = count.addAndGet(bytes);
    long before = told.get();
    if (now - before >= STEP || (before == 0 && now > 0)) {
      told.set(now);
      progress.moved(phase, now);
    }
    Stopped.where(progress);
  }
}
