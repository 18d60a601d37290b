package io.github.diptych.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The {@code git} program, the baseline of what concerns a repository. */
final class GitProgram {
  private final Path folder;

  GitProgram(Path folder) {
    this.folder = folder;
  }

  /** Runs a line of shell in the folder; it must succeed. */
  String run(String line) throws IOException, InterruptedException {
    return run(line, "");
  }

  String run(String line, String input) throws IOException, InterruptedException {
    Process process = start(List.of("sh", "-c", line));
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(line + ": " + said);
    }
    return said.strip();
  }

  /** Starts a server that runs until it is destroyed. */
  Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "Bench");
      environment.put("GIT_" + role + "_EMAIL", "bench@example.org");
    }
    return builder.start();
  }
}
