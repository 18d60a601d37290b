package io.github.diptych.bench;

import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.lookback.PastIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;

/**
 * One vault opened and looked back on, in a JVM that has done nothing before: {@code VAULT CACHE}.
 */
public final class LookbackRun {
  private LookbackRun() {}

  public static void main(String[] args) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    var vault = (VaultOpening.Ready) VaultOpening.of(Path.of(args[0]));
    var past = new PastIndex(vault, Path.of(args[1]), Clock.systemUTC()).past().past();
    OneRun.figure("past", since(start));
    OneRun.figure("processor", (threads.getCurrentThreadCpuTime() - processor) / 1e6);
    double longest = 0;
    for (YearMonth month : past.months().keySet()) {
      long asked = System.nanoTime();
      int shown = past.month(month).tally().entries();
      longest = shown < 0 ? longest : Math.max(longest, since(asked));
    }
    OneRun.figure("month", longest);
    OneRun.figure("entries", past.entries().size());
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
