package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sync brings is on the medium before the branch says so. */
class PulledFilesTest {
  @TempDir private Path home;

  @Test
  void notes_are_forced_before_the_branch_moves() throws Exception {
    Strace.assumed(home);
    try (var story = SyncStory.connected(home)) {
      story.writes("a.md", "one").syncs();
      story.remote.writer("anna").writes("a.md", "two").writes("图/new.md", "new").pushes();

      List<String> told = new Strace(home).calls(story::syncs);

      List<String> calls =
          Traced.of(story.folder, told).calls().stream()
              .map(call -> shown(story.folder, call))
              .toList();
      assertThat(story.reads("a.md")).isEqualTo("two");
      assertThat(calls)
          .containsSubsequence("force a.md", "force .git/index", "move .git/refs/heads/main")
          .containsSubsequence("force 图/new.md", "force 图", "move .git/refs/heads/main");
    }
  }

  private static String shown(Path folder, Faults.Call call) {
    return call.name() + " " + folder.relativize(call.file());
  }
}
