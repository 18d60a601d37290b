package io.github.diptych.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the {@code git} program's own helpers already keep for a host, if there is one: {@code git
 * credential fill}. It is asked for one host, from outside of any vault, whose configuration could
 * name a program, and it may ask nobody. Waits: for a thread that may.
 */
public final class GitCredential {
  private static final Logger LOG = Logger.getLogger(GitCredential.class.getName());

  private final String program;
  private final Path folder;
  private final Map<String, String> environment;
  private final Duration patience;

  /**
   * @param program such as {@code git}
   * @param folder where it runs; no vault
   * @param environment beside what this program has
   */
  public GitCredential(
      String program, Path folder, Map<String, String> environment, Duration patience) {
    this.program = program;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.patience = patience;
  }

  /** That of the user who runs this program. */
  public static GitCredential ofThisMachine() {
    return new GitCredential("git", Way.ofThisMachine().home(), Map.of(), Duration.ofSeconds(10));
  }

  /**
   * Empty if there is no such program, no helper, nothing kept, or no answer in time.
   *
   * @param host as {@link VaultRepository#remoteHost()} gives it
   */
  public Optional<Credentials.Token> find(String host) {
    // Without TLS tokens go to this machine alone.
    List<String> protocols =
        host.matches("(localhost|127\\..*|\\[::1])(:\\d+)?")
            ? List.of("https", "http")
            : List.of("https");
    return protocols.stream()
        .map(protocol -> fill(protocol, host))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Credentials.Token> fill(String protocol, String host) {
    if (!host.matches("[\\p{Alnum}.:\\[\\]-]+")) {
      return Optional.empty();
    }
    Process process = null;
    try {
      process = builder().start();
      try (var in = process.getOutputStream()) {
        in.write(
            "protocol=%s\nhost=%s\n\n".formatted(protocol, host).getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
          || process.exitValue() != 0) {
        return Optional.empty();
      }
      // Only what is there: something that it left running may hold the line open.
      var out = process.getInputStream();
      return read(host, new String(out.readNBytes(out.available()), StandardCharsets.UTF_8));
    } catch (IOException none) {
      LOG.log(Level.FINE, "no git program to ask: {0}", none.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  private ProcessBuilder builder() {
    var builder =
        new ProcessBuilder(program, "-c", "credential.interactive=false", "credential", "fill")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    var variables = builder.environment();
    // A repository that this program was started in is nothing to it.
    variables.keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
    variables.putAll(environment);
    variables.put("GIT_TERMINAL_PROMPT", "0");
    // Empty, it stands in front of SSH_ASKPASS and of core.askPass.
    variables.put("GIT_ASKPASS", "");
    variables.put("GCM_INTERACTIVE", "never");
    // Traces would have the password.
    variables.keySet().removeIf(name -> name.startsWith("GIT_TRACE"));
    return builder;
  }

  private static Optional<Credentials.Token> read(String host, String answer) {
    var fields = new HashMap<String, String>();
    for (String line : answer.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    String password = fields.getOrDefault("password", "");
    return password.isBlank() || !fields.getOrDefault("host", "").equalsIgnoreCase(host)
        ? Optional.empty()
        : Optional.of(new Credentials.Token(host, fields.getOrDefault("username", ""), password));
  }
}
