package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looking for what is wrong takes no longer than reading does, whatever is written. It is the
 * thread's own time, so that a machine with other things to do fails nothing.
 */
class HostileInspectionTest {
  private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();
  private static final int TIMES = 20_000;

  @Test
  void emphasis_thousands_deep_is_looked_through_in_time() {
    String signs = "*".repeat(TIMES * 3);
    Inspection.of("*a*");
    long start = OWN_TIME.getCurrentThreadCpuTime();

    Inspection.of(signs + "a" + signs);

    long looking = OWN_TIME.getCurrentThreadCpuTime() - start;
    assertThat(Duration.ofNanos(looking)).isLessThan(Duration.ofSeconds(3));
  }

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
    long start = OWN_TIME.getCurrentThreadCpuTime();
    parser.parse(note);
    parser.parse(alone);
    long reading = OWN_TIME.getCurrentThreadCpuTime() - start;

    start = OWN_TIME.getCurrentThreadCpuTime();
    Inspection.of(note);
    Inspection.of(alone);
    long looking = OWN_TIME.getCurrentThreadCpuTime() - start;

    assertThat(Duration.ofNanos(looking - reading)).isLessThan(Duration.ofSeconds(2));
  }
}
