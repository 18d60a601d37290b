package io.github.diptych.ui;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What is held of the heap, once all is gone that nobody holds. */
final class Heap {
  private static final int COLLECTIONS = 8;

  private Heap() {}

  static long used() {
    var memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
      // What is cleaned up by a thread of its own, or held for a frame, is gone after the next.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }
    return least;
  }
}
