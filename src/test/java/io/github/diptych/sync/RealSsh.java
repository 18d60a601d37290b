package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** OpenSSH's own programs on loopback: a server, an agent, keys and what its client thinks. */
final class RealSsh implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final List<Process> running = new ArrayList<>();

  private RealSsh(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Starts a server; skips the test, with the reason, where there is none and none is required. */
  static RealSsh serving(Path folder) throws IOException {
    NativeGit.required();
    Optional<Path> program = program("sshd");
    if (!Boolean.getBoolean("real.required")) {
      Assumptions.assumeTrue(program.isPresent(), "OpenSSH's server is not installed");
    }
    assertThat(program).as("OpenSSH's server").isPresent();
    Files.createDirectories(folder);
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var ssh = new RealSsh(folder, port);
    ssh.newKey("host", "ed25519", "");
    ssh.start(program.get());
    return ssh;
  }

  private void start(Path program) throws IOException {
    Files.writeString(authorized(), "");
    Path config = folder.resolve("sshd_config");
    Files.writeString(
        config,
        String.join(
            "\n",
            "Port " + port,
            "ListenAddress 127.0.0.1",
            "HostKey " + folder.resolve("host"),
            "AuthorizedKeysFile " + authorized(),
            "PidFile none",
            "StrictModes no",
            "UsePAM no",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            "PermitRootLogin prohibit-password",
            ""));
    Process server =
        new ProcessBuilder(program.toString(), "-D", "-e", "-f", config.toString())
            .redirectErrorStream(true)
            .start();
    running.add(server);
    var words =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    var said = new StringBuilder();
    String line = words.readLine();
    while (line != null && !line.contains("Server listening")) {
      said.append(line).append('\n');
      line = words.readLine();
    }
    assertThat(line).as("sshd said: %s", said).isNotNull();
    drain(words);
  }

  /** Or it would stop at a full pipe. */
  private static void drain(BufferedReader words) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                words.transferTo(Writer.nullWriter());
              } catch (IOException ended) {
                // So has the program.
              }
            });
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  String url(Path repository) {
    return "ssh://" + System.getProperty("user.name") + "@" + host() + repository.toAbsolutePath();
  }

  Path authorized() {
    return folder.resolve("authorized_keys");
  }

  /** A key pair by {@code ssh-keygen}; its private half. */
  Path newKey(String name, String type, String passphrase) {
    Path key = folder.resolve(name);
    run(Map.of(), "ssh-keygen", "-q", "-t", type, "-N", passphrase, "-f", key.toString());
    return key;
  }

  RealSsh welcomes(Path key) throws IOException {
    Files.writeString(
        authorized(), Files.readString(authorized()) + Files.readString(Path.of(key + ".pub")));
    return this;
  }

  /** What {@code ssh} shows of the server's key. */
  String fingerprint() {
    return run(Map.of(), "ssh-keygen", "-l", "-f", folder.resolve("host.pub").toString())
        .split(" ")[1];
  }

  /** An agent that holds a key; its socket. */
  Path agentWith(Path key) throws IOException {
    Path socket = folder.resolve("agent");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectErrorStream(true)
            .start();
    running.add(agent);
    // What it prints first says that its socket is there.
    var words =
        new BufferedReader(new InputStreamReader(agent.getInputStream(), StandardCharsets.UTF_8));
    assertThat(words.readLine()).contains("SSH_AUTH_SOCK");
    drain(words);
    run(Map.of("SSH_AUTH_SOCK", socket.toString()), "ssh-add", "-q", key.toString());
    return socket;
  }

  /** What a program says; it must succeed. */
  static String run(Map<String, String> environment, String... command) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      NativeGit.isolate(builder.environment());
      builder.environment().remove("SSH_AUTH_SOCK");
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor()).as("%s: %s", List.of(command), output).isZero();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Servers are often not where a user's programs are looked for. */
  private static Optional<Path> program(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(each -> Path.of(each, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    running.forEach(Process::destroy);
  }
}
