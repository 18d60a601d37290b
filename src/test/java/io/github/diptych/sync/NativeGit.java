package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The {@code git} program, as an oracle and as the other tool that writes to a vault. */
public final class NativeGit {
  private static final boolean PRESENT = works();

  private NativeGit() {}

  /** Skips the test, with the reason, where there is no {@code git}, unless it must run there. */
  public static void required() {
    if (!Boolean.getBoolean("real.required")) {
      Assumptions.assumeTrue(PRESENT, "the git program is not installed");
    }
    assertThat(PRESENT).as("the git program").isTrue();
  }

  /** Lets {@code git} check every object and link of a repository, where it is installed. */
  public static void fsck(Path repository) {
    if (PRESENT) {
      // It notes that a repository has no commit yet.
      assertThat(run(repository, "fsck", "--strict", "--no-dangling").lines())
          .allMatch(line -> line.startsWith("notice: "));
    }
  }

  /** What the command says; it must succeed. */
  public static String run(Path folder, String... arguments) {
    var ended = runs(folder, arguments);
    assertThat(ended.code()).as("git %s: %s", List.of(arguments), ended.output()).isZero();
    return ended.output();
  }

  /** How a command ended that may fail. */
  public record Ended(int code, String output) {}

  /** Runs a command that may fail. */
  public static Ended runs(Path folder, String... arguments) {
    var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      isolate(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Nothing of this machine's configuration, and nobody to ask. */
  static void isolate(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_AUTHOR_NAME", "Native");
    environment.put("GIT_AUTHOR_EMAIL", "native@example.org");
    environment.put("GIT_COMMITTER_NAME", "Native");
    environment.put("GIT_COMMITTER_EMAIL", "native@example.org");
    environment.put("LC_ALL", "C");
  }

  private static boolean works() {
    try {
      Process process = new ProcessBuilder("git", "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
