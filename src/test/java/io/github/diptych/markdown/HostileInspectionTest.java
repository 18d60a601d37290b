package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for what is wrong takes no longer than reading does, whatever is written. */
class HostileInspectionTest {
  private static final int TIMES = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*一",
        "**一。**二",
        "**“一",
        "，**一",
        "_一_ ",
        "~~一。~~",
        "*一 **二 ",
        "https://a.example/b，",
        "(https://a。",
        "[x](#a) ",
        "# a\n[x](#b)\n",
        "| a |\n",
        "<h1>",
        "<h1>a</h1>\n",
        "`|` | "
      })
  void any_note_is_looked_through_in_time(String piece) {
    String note = "|a|b|\n|-|-|\n" + piece.repeat(TIMES);
    String alone = piece.repeat(TIMES);
    var parser = new GithubParser();
    parser.parse(alone);
    long start = System.nanoTime();
    parser.parse(note);
    parser.parse(alone);
    long reading = System.nanoTime() - start;

    start = System.nanoTime();
    Inspection.of(note);
    Inspection.of(alone);
    long looking = System.nanoTime() - start;

    assertThat(Duration.ofNanos(looking - reading)).isLessThan(Duration.ofSeconds(2));
  }
}
