package io.github.diptych.markdown.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;

/** The {@code cmark-gfm} program: one process for each document, so that none knows of another. */
public final class CmarkGfm implements Oracle {
  static final List<String> EXTENSIONS =
      List.of("table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes");

  private static final boolean PRESENT = works();

  /** Skips the test, with the reason, where there is no cmark-gfm, unless it must run there. */
  public static void required() {
    if (!Boolean.getBoolean("real.required")) {
      Assumptions.assumeTrue(PRESENT, "the cmark-gfm program is not installed");
    }
    assertThat(PRESENT).as("the cmark-gfm program").isTrue();
  }

  @Override
  public String html(String markdown) {
    var command = new ArrayList<>(List.of("cmark-gfm", "--unsafe"));
    for (String extension : EXTENSIONS) {
      command.add("--extension");
      command.add(extension);
    }
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(() -> write(markdown, process), Thread::startVirtualThread);
      String html = new String(process.getInputStream().readAllBytes(), UTF_8);
      written.join();
      assertThat(process.waitFor()).as("%s: %s", command, html).isZero();
      return html;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void write(String markdown, Process process) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(markdown.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean works() {
    try {
      Process process = new ProcessBuilder("cmark-gfm", "--version").start();
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
