package io.github.diptych.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Notes of our own to begin with. */
final class Samples {
  private static final Path HOSTILE = Path.of("src/test/resources/hostile/vectors.txt");
  private static final Path MARKDOWN = Path.of("src/test/resources/markdown/github.txt");

  private Samples() {}

  /** The notes of the sample vault. */
  static List<String> notes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("sample-vault"))) {
      var notes = new ArrayList<String>();
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        notes.add(Files.readString(file));
      }
      return notes;
    }
  }

  /** What Markdown can be, case by case, and what it can be made to do. */
  static List<String> markdown() throws IOException {
    var all = new ArrayList<>(notes());
    for (String each : Files.readString(MARKDOWN).split("\n==== ", -1)) {
      all.add(each);
    }
    String[] lines = Files.readString(HOSTILE).split("\n", -1);
    for (int i = 0; i < lines.length; i += 20) {
      all.add(String.join("\n\n", List.of(lines).subList(i, Math.min(lines.length, i + 20))));
    }
    return all;
  }
}
