package io.github.diptych.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code markdown/github.txt}: a name, the Markdown, and github.com's HTML. */
class GithubMarkdownTest {
  @TestFactory
  Stream<DynamicTest> each_case_renders_as_github_shows_it() throws IOException {
    return Arrays.stream(cases().split("(?m)^==== "))
        .filter(text -> !text.isBlank())
        .map(GithubMarkdownTest::test);
  }

  private static DynamicTest test(String text) {
    int name = text.indexOf('\n');
    int rule = text.lastIndexOf("\n----\n");
    String markdown = text.substring(name + 1, rule + 1);
    String html = text.substring(rule + 6).strip();
    return DynamicTest.dynamicTest(
        text.substring(0, name),
        () -> assertThat(new GithubRenderer().render(markdown).strip()).isEqualTo(html));
  }

  private static String cases() throws IOException {
    try (InputStream in = GithubMarkdownTest.class.getResourceAsStream("/markdown/github.txt")) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }
}
