package io.github.diptych.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every byte below a folder, hidden and Git's own too, so that two moments can be compared. */
final class Snapshot {
  private Snapshot() {}

  /** What each path holds, one unit a byte; where a link leads; {@code /} for a folder. */
  static Map<String, String> of(Path folder) {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        all.put(folder.relativize(file).toString(), content(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "-> " + Files.readSymbolicLink(file);
    }
    if (Files.isDirectory(file)) {
      return "/";
    }
    return Files.isReadable(file)
        ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        : "?";
  }
}
