package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code git daemon} on loopback, which lets everyone push. */
final class GitDaemon implements AutoCloseable {
  private final Process process;
  private final int port;

  private GitDaemon(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Serves all repositories in a folder. */
  static GitDaemon serving(Path root) throws IOException {
    NativeGit.required();
    int port = freePort();
    var builder =
        new ProcessBuilder(
            List.of(
                "git",
                "daemon",
                "--base-path=" + root,
                "--export-all",
                "--enable=receive-pack",
                "--listen=127.0.0.1",
                "--port=" + port,
                "--reuseaddr"));
    NativeGit.isolate(builder.environment());
    var daemon =
        new GitDaemon(
            builder
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start(),
            port);
    daemon.await();
    return daemon;
  }

  int port() {
    return port;
  }

  static String url(int port, String repository) {
    return "git://127.0.0.1:" + port + "/" + repository;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!answers()) {
      assertThat(System.nanoTime()).as("git daemon on port " + port).isLessThan(end);
      assertThat(process.isAlive()).as("git daemon").isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  private boolean answers() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
