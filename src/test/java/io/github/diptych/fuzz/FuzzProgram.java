package io.github.diptych.fuzz;

import io.github.diptych.vault.journal.JournalTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Fuzzes one target in a program of its own, whose heap is as small as it may be. It says in one
 * line what came of it, and ends with 1 if something did.
 */
final class FuzzProgram {
  private static final Map<String, Supplier<FuzzTarget>> TARGETS =
      Map.of(
          "diary", DiaryTarget::new,
          "settings", SettingsTarget::new,
          "journal", JournalTarget::new,
          "markdown", MarkdownTarget::new);

  /** One input may keep the machine for no longer, or it is a hang. */
  private static final Duration HANG = Duration.ofSeconds(60);

  private FuzzProgram() {}

  /**
   * @param arguments a target, for how many seconds, a seed; or a target and a file to read once
   */
  public static void main(String... arguments) throws Exception {
    String name = arguments[0];
    FuzzTarget target = Objects.requireNonNull(TARGETS.get(name), name).get();
    Path folder = Files.createTempDirectory("diptych-fuzz");
    boolean once = arguments.length == 2;
    long seed = once ? 0 : Long.parseLong(arguments[2]);
    var run = new FuzzRun(target, folder, seed);
    Throwable[] fault = new Throwable[1];
    var worker =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    if (once) {
                      run.read(Files.readAllBytes(Path.of(arguments[1])));
                    } else {
                      long seconds = Long.parseLong(arguments[1]);
                      run.until(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
                    }
                  } catch (Throwable thrown) {
                    fault[0] = thrown;
                  }
                });
    await(worker, run);
    String said =
        "%s: %d inputs, the slowest %d ms, seed %d"
            .formatted(name, run.runs(), run.slowest().toMillis(), seed);
    if (worker.isAlive()) {
      fault[0] = new AssertionError("hangs");
      fault[0].setStackTrace(worker.getStackTrace());
    }
    if (fault[0] == null) {
      System.out.println(said);
      System.exit(0);
    }
    Path kept = FuzzRun.keep(run.current(), name + "-" + seed + "-" + run.runs());
    System.out.println(said + ", and then one, kept as " + kept + ":");
    fault[0].printStackTrace(System.out);
    System.exit(1);
  }

  private static void await(Thread worker, FuzzRun run) throws InterruptedException {
    byte[] before = {};
    while (worker.isAlive() && run.current() != before) {
      before = run.current();
      worker.join(HANG);
    }
  }
}
