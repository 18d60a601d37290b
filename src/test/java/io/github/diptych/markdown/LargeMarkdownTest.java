package io.github.diptych.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LargeMarkdownTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void random_bytes_of_a_megabyte_render_and_have_styles() {
    long seed = Long.getLong("seed", System.nanoTime());
    byte[] bytes = new byte[1 << 20];
    new Random(seed).nextBytes(bytes);
    String note = new String(bytes, UTF_8);
    long start = System.nanoTime();

    String html = new GithubRenderer().render(note);
    SyntaxStyles.of(note);

    assertThat(html).as("-Dseed=%d", seed).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).as("-Dseed=%d", seed).isLessThan(SOON);
  }

  @Test
  void what_nests_too_deep_is_words_and_leaves_the_others_alone() {
    String deep = "> ".repeat(10_000) + "x <y>";

    String html = new GithubRenderer().render("# 前\n\n" + deep + "\n\n**后**");

    assertThat(html.split("<blockquote>", -1)).hasSizeBetween(100, 300);
    assertThat(html).contains("前</h1>", "&gt; &gt; x", "<strong>后</strong>");
  }

  @Test
  void nesting_that_a_reader_can_follow_is_rendered() {
    assertThat(new GithubRenderer().render("> ".repeat(90) + "x")).contains("<p>x</p>");
  }

  @Test
  void lists_that_nest_line_by_line_are_words_from_some_depth_on() {
    var note = new StringBuilder();
    for (int level = 0; level < 1000; level++) {
      note.append("  ".repeat(level)).append("- a\n");
    }

    String html = new GithubRenderer().render(note.toString());

    assertThat(html.split("<ul>", -1)).hasSizeBetween(50, 300);
    assertThat(html).doesNotContain("diptych-source");
  }

  @Test
  void rendering_stops_when_its_thread_is_interrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> new GithubRenderer().render("a\n\nb"))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
