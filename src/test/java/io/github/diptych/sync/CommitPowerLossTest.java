package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.PowerLoss;
import io.github.diptych.faulty.Strace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at any moment of a commit, which was recorded once: whatever the medium may hold
 * then is opened by Diptych and by Git. What a kill leaves is among it.
 */
class CommitPowerLossTest {
  private static final int SAMPLE = 41;

  @TempDir private Path home;
  private CommitStory story;
  private Path vault;
  private String made;
  private List<Faults.Call> calls;
  private PowerLoss loss;

  /** What the medium may hold, and when. */
  private record State(String when, Map<Path, byte[]> files) {}

  @BeforeEach
  void a_commit_as_it_was_recorded() throws Exception {
    Strace.assumed(home);
    NativeGit.required();
    story = new CommitStory(home);
    vault = story.copy();
    Map<Path, byte[]> before = files(vault);
    calls = story.traced(vault).calls();
    made = CommitStory.tip(vault);
    loss = new PowerLoss(before, calls);
    assertThat(calls).extracting(Faults.Call::name).contains("open", "write", "force", "move");
  }

  @Test
  void a_power_loss_leaves_the_old_commit_or_the_new_one() throws Exception {
    List<State> states = states();
    for (int at = 0; at < states.size(); at += SAMPLE) {
      check(states.get(at));
    }
  }

  @Tag("slow")
  @Test
  void a_power_loss_at_any_call_leaves_the_old_commit_or_the_new_one() throws Exception {
    List<State> states = states();
    assertThat(states).hasSizeGreaterThan(200);
    int restored = 0;
    for (State state : states) {
      restored += check(state) ? 1 : 0;
    }
    System.out.printf("%d states, %d of them restored from the log%n", states.size(), restored);
  }

  @Test
  void what_was_said_to_be_committed_is_there_after_a_power_loss() throws Exception {
    for (Map<Path, byte[]> files : loss.afterWithoutOrder(calls.size())) {
      Path there = laid(files);
      assertThat(CommitStory.tip(there)).isEqualTo(made);
      CommitStory.delete(there);
    }
  }

  /** All that differ, after each call, with an order among folders and without. */
  private List<State> states() throws NoSuchAlgorithmException {
    Map<String, State> states = new LinkedHashMap<>();
    for (int done = 0; done <= calls.size(); done++) {
      String when = "after " + done + " of " + calls.size() + shown(done);
      for (Map<Path, byte[]> files : loss.after(done)) {
        states.putIfAbsent(key(files), new State(when, files));
      }
      for (Map<Path, byte[]> files : loss.afterWithoutOrder(done)) {
        states.putIfAbsent(key(files), new State(when + ", without order", files));
      }
    }
    return new ArrayList<>(states.values());
  }

  private String shown(int done) {
    if (done == 0) {
      return "";
    }
    Faults.Call last = calls.get(done - 1);
    return ", " + last.name() + " " + vault.relativize(last.file());
  }

  /** Whether it had to be restored. */
  private boolean check(State state) throws Exception {
    Path there = laid(state.files());
    boolean damaged = Condition.of(there) instanceof Condition.LookedAt;
    if (damaged) {
      var looked = (Condition.LookedAt) Condition.of(there);
      assertThat(looked.reason()).as(state.when()).isEqualTo(Opened.Reason.DAMAGED);
      // A program that does not look at it first refuses all the same.
      assertThat(CommitStory.commit(there)).as(state.when()).isInstanceOf(Committed.Refused.class);
      assertThat(new RepositoryCare(there).restore(looked.restoration().orElseThrow()))
          .as(state.when())
          .isEqualTo(new Restored.Done());
    }
    assertThat(CommitStory.tip(there)).as(state.when()).isIn(story.before(), made);
    story.isSound(there, state.when());
    CommitStory.delete(there);
    return damaged;
  }

  private Path laid(Map<Path, byte[]> files) throws IOException {
    Path there = home.resolve("there");
    story.lays(files, vault, there);
    return there;
  }

  private static Map<Path, byte[]> files(Path folder) throws IOException {
    Map<Path, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static String key(Map<Path, byte[]> files) throws NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    files.forEach(
        (file, bytes) -> {
          digest.update((file + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
