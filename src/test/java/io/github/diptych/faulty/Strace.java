package io.github.diptych.faulty;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * What the thread that runs a test asks of the system, seen from outside, and made to fail there:
 * so it reaches what goes past a {@link FaultyFileSystem}, as JGit does.
 */
public final class Strace {
  /** Whatever changes a file or a folder, or forces it. */
  private static final String CHANGES =
      "trace=openat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,"
          + "unlinkat,rmdir,mkdir,mkdirat,ftruncate,link,linkat,chmod,fchmod,fchmodat,utimensat";

  private final Path folder;

  /**
   * @param folder where what was seen is kept meanwhile
   */
  public Strace(Path folder) {
    this.folder = folder;
  }

  /** What is looked at. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  /** Skips the test, with the reason, where this process may not be looked at. */
  public static void assumed(Path folder) throws Exception {
    Assumptions.assumeTrue(works(folder), "strace is not installed, or not permitted");
  }

  private static boolean works(Path folder) throws Exception {
    try {
      return !new Strace(folder).calls(() -> Files.createTempFile(folder, "", "")).isEmpty();
    } catch (IOException | NotAttached missing) {
      return false;
    }
  }

  private static final class NotAttached extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The calls that an action makes, as they are told. */
  public List<String> calls(Action action) throws Exception {
    return during(List.of("-y", "-xx", "-s", "100000000", "-e", CHANGES), action);
  }

  /**
   * Has one call fail, and gives all calls, as they are told.
   *
   * @param error such as {@code ENOSPC}
   */
  public List<String> failing(Traced.Point point, String error, Action action) throws Exception {
    return during(injecting(point, "error=" + error), action);
  }

  /** Has a file or folder never be opened. */
  public void refusing(Path path, String error, Action action) throws Exception {
    String fault = "inject=openat:error=" + error;
    during(List.of("-P", path.toString(), "-e", "trace=openat", "-e", fault), action);
  }

  /** Has a thread's process killed at a call, if it comes as far while the action runs. */
  public void killing(long thread, Traced.Point point, Action action) throws Exception {
    during(Long.toString(thread), injecting(point, "signal=KILL"), action);
  }

  private static List<String> injecting(Traced.Point point, String what) {
    String fault = "inject=" + point.name() + ":" + what + ":when=" + (point.number() + 1);
    // All calls are looked at, as when they were counted: other threads are as far ahead as then.
    return List.of("-y", "-xx", "-e", CHANGES, "-e", fault);
  }

  private List<String> during(List<String> options, Action action) throws Exception {
    Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
    return during(self.getFileName().toString(), options, action);
  }

  private List<String> during(String thread, List<String> options, Action action) throws Exception {
    Path told = Files.createTempFile(folder, "strace-", ".txt");
    List<String> command = new ArrayList<>(List.of("strace", "-p", thread, "-o", told.toString()));
    command.addAll(options);
    Process strace = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader said = strace.inputReader()) {
      String line = said.readLine();
      while (line != null && !line.endsWith("attached")) {
        // Which folder a link leads to, say.
        line = said.readLine();
      }
      if (line == null) {
        throw new NotAttached();
      }
      action.run();
    } finally {
      // Said between two of its waits, it would not hear it before the next call.
      do {
        strace.destroy();
      } while (!strace.waitFor(20, TimeUnit.MILLISECONDS));
    }
    List<String> calls = Files.readAllLines(told, StandardCharsets.ISO_8859_1);
    Files.delete(told);
    return calls;
  }
}
