package io.github.diptych;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and docs name is there. */
class DocumentsTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)");

  @Test
  void every_test_that_a_document_names_is_there() throws IOException {
    List<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests = files.map(file -> file.getFileName().toString()).toList();
    }
    for (Path document : documents()) {
      assertThat(found(TEST, document).map(name -> name + ".java"))
          .as("the tests that %s names", document)
          .isSubsetOf(tests);
    }
  }

  @Test
  void every_file_that_a_document_links_is_there() throws IOException {
    for (Path document : documents()) {
      assertThat(found(LINK, document).map(document::resolveSibling))
          .as("the files that %s links", document)
          .allMatch(Files::exists);
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .collect(Collectors.toList());
    }
  }

  private static Stream<String> found(Pattern pattern, Path document) throws IOException {
    List<MatchResult> results = pattern.matcher(Files.readString(document)).results().toList();
    return results.stream().map(result -> result.group(1));
  }
}
