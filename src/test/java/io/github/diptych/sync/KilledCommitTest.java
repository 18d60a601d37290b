package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a commit, at a call of the system's. */
class KilledCommitTest {
  private static final int KILLED = 128 + 9;

  @TempDir private Path home;
  private CommitStory story;
  private List<Traced.Point> points;

  @BeforeEach
  void a_vault_to_commit() throws Exception {
    Strace.assumed(home);
    story = new CommitStory(home);
    points =
        story.traced(story.copy()).points().stream()
            // A process that has just started opens its classes, too.
            .filter(point -> !point.name().equals("openat"))
            .toList();
  }

  @Test
  void a_kill_leaves_the_old_commit_or_the_new_one() throws Exception {
    for (int at = 5; at < points.size(); at += points.size() / 2) {
      kill(points.get(at));
    }
  }

  @Tag("slow")
  @Test
  void a_kill_at_each_call_leaves_the_old_commit_or_the_new_one() throws Exception {
    for (Traced.Point point : points) {
      kill(point);
    }
  }

  private void kill(Traced.Point point) throws Exception {
    Path vault = story.copy();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CommittingProcess.class.getName(),
                vault.toString())
            .start();
    try (BufferedReader said = process.inputReader()) {
      long thread = Long.parseLong(said.readLine());
      story
          .strace()
          .killing(
              thread,
              point,
              () -> {
                process.outputWriter().append('\n').close();
                assertThat(process.waitFor()).as("%s", point).isEqualTo(KILLED);
              });
    } finally {
      process.destroyForcibly();
    }
    story.isSound(vault, "killed at " + point);
    CommitStory.delete(vault);
  }
}
