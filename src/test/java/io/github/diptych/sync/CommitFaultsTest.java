package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The system refuses one of the calls that a commit makes, past all that Java could put between.
 */
class CommitFaultsTest {
  private static final int SAMPLE = 31;

  @TempDir private Path home;
  private CommitStory story;

  @BeforeEach
  void a_vault_to_commit() throws Exception {
    Strace.assumed(home);
    story = new CommitStory(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENOSPC", "EIO", "EACCES"})
  void a_call_that_fails_leaves_the_old_commit_or_the_new_one(String error) throws Exception {
    sweep(error, error.length(), SAMPLE);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"ENOSPC", "EIO", "EACCES"})
  void each_call_that_fails_leaves_the_old_commit_or_the_new_one(String error) throws Exception {
    sweep(error, 0, 1);
  }

  @Test
  void a_folder_that_cannot_be_listed_is_not_committed_as_deleted() throws Exception {
    Path vault = story.copy();
    var outcome = new AtomicReference<Committed>();

    story
        .strace()
        .refusing(vault.resolve("2024"), "EACCES", () -> outcome.set(CommitStory.commit(vault)));

    assertThat(outcome.get()).isInstanceOf(Committed.Refused.class);
    assertThat(((Committed.Refused) outcome.get()).reason()).isEqualTo(CannotSyncReason.IO);
    assertThat(CommitStory.tip(vault)).isEqualTo(story.before());
    story.isSound(vault, "once it can be listed");
  }

  /** Each {@code step}th call that a commit makes, be it to read or to change something. */
  private void sweep(String error, int from, int step) throws Exception {
    List<Traced.Point> points = story.traced(story.copy()).points();
    assertThat(points)
        .extracting(Traced.Point::name)
        .contains("openat", "write", "fsync", "rename", "unlink");
    int hit = 0;
    int tried = 0;
    for (int at = from; at < points.size(); at += step) {
      // Threads share the reading: not each time does this one open the same files.
      for (int attempt = 0; attempt < 2; attempt++) {
        tried++;
        if (fails(points.get(at), error)) {
          hit++;
          break;
        }
      }
    }
    System.out.printf("%s: %d of %d calls refused, in %d%n", error, hit, points.size(), tried);
    assertThat(hit).isPositive();
  }

  /** Whether it was a call in the vault that failed. */
  private boolean fails(Traced.Point point, String error) throws Exception {
    Path vault = story.copy();
    var outcome = new AtomicReference<Committed>();
    List<String> calls =
        story.strace().failing(point, error, () -> outcome.set(CommitStory.commit(vault)));
    Optional<Path> failed = Traced.failed(vault, calls);
    String shown = error + " at " + point.name() + " of " + failed + ": " + outcome;
    boolean made = !CommitStory.tip(vault).equals(story.before());
    assertThat(outcome.get() instanceof Committed.Done).as(shown).isEqualTo(made);
    if (outcome.get() instanceof Committed.Refused(CannotSyncReason why, String detail)) {
      // A last commit that cannot be read is damage, as far as anybody can tell.
      boolean read = point.name().equals("openat") && why == CannotSyncReason.DAMAGED;
      assertThat(read ? CannotSyncReason.IO : why).as(shown).isEqualTo(CannotSyncReason.IO);
      assertThat(detail).as(shown).isNotBlank();
    }
    story.isSound(vault, shown);
    CommitStory.delete(vault);
    return failed.isPresent();
  }
}
