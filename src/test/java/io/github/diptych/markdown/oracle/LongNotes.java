package io.github.diptych.markdown.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes notes of hundreds of lines: sections of the newsletters and cases of our own in any order,
 * so that what one does to another one far below is seen.
 */
final class LongNotes {
  static final Path OWN = Path.of("src/test/resources/markdown/oracle");
  private static final int PIECES = 60;

  private final List<String> sections = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();

  /**
   * @param oracle tells which cases leave a raw tag open, which would change all below
   */
  LongNotes(Oracle oracle) throws IOException {
    for (Path file : files("newsletters")) {
      sections.addAll(List.of(Files.readString(file).split("\n(?=##)")));
    }
    for (Path file : files("cases")) {
      Examples.in(Files.readString(file)).stream()
          .map(Examples.Example::markdown)
          .filter(markdown -> OpenTags.allClosed(oracle.html(markdown)))
          .forEach(cases::add);
    }
  }

  static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(OWN.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  /** One note; the same for the same state of {@code random}. */
  String of(Random random) {
    var choice = new Choice(random);
    var note = new StringBuilder("# 周刊\n\n");
    for (int i = 0; i < PIECES; i++) {
      note.append(choice.oneIn(3) ? choice.of(sections) : choice.of(cases));
      note.append(choice.oneIn(20) ? "\n" : "\n\n");
    }
    return choice.oneIn(4) ? note.toString().replace("\n", "\r\n") : note.toString();
  }
}
